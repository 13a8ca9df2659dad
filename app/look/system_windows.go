package look

import (
	"unsafe"

	"golang.org/x/sys/windows"
)

// Asked returns what the system was asked for, under Accessibility.
func Asked() Wishes {
	const (
		clientAreaAnimation = 0x1042 // SPI_GETCLIENTAREAANIMATION
		highContrast        = 0x0042 // SPI_GETHIGHCONTRAST
		highContrastOn      = 0x1    // HCF_HIGHCONTRASTON
	)
	ask := windows.NewLazySystemDLL("user32.dll").NewProc("SystemParametersInfoW")
	if ask.Find() != nil {
		return Wishes{}
	}
	moves := int32(1)
	_, _, _ = ask.Call(clientAreaAnimation, 0, uintptr(unsafe.Pointer(&moves)), 0) // what it can't say stays as it is
	contrast := struct {
		size, flags uint32
		scheme      *uint16
	}{}
	contrast.size = uint32(unsafe.Sizeof(contrast))
	_, _, _ = ask.Call(highContrast, uintptr(contrast.size), uintptr(unsafe.Pointer(&contrast)), 0)
	return Wishes{Still: moves == 0, Contrast: contrast.flags&highContrastOn != 0}
}
