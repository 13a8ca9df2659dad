package look

import (
	"github.com/godbus/dbus/v5"
	"github.com/rymdport/portal/settings"
)

// Asked returns what the desktop was asked for; nothing where it has no portal
// to say so. It may take as long as the desktop does.
func Asked() Wishes {
	const appearance = "org.freedesktop.appearance"
	is := func(namespace, key string, value any) bool {
		got, err := settings.ReadOne(namespace, key)
		for {
			wrapped, is := got.(dbus.Variant) // once more, by an older portal
			if !is {
				return err == nil && got == value
			}
			got = wrapped.Value()
		}
	}
	return Wishes{
		Still:    is(appearance, "reduced-motion", uint32(1)) || is("org.gnome.desktop.interface", "enable-animations", false),
		Contrast: is(appearance, "contrast", uint32(1)),
	}
}
