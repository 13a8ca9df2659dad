package chooser

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"unsafe"

	"golang.org/x/sys/windows"
)

// System is the desktop's own chooser.
func System() Chooser { return common{} }

// common asks with the Common Item Dialog. See
// https://learn.microsoft.com/windows/win32/shell/common-file-dialog.
type common struct{}

// Choose asks on a thread of its own, as the dialog needs one to itself.
func (common) Choose(ctx context.Context, q Question) ([]string, error) {
	type answer struct {
		paths []string
		err   error
	}
	done := make(chan answer, 1)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		paths, err := ask(q)
		done <- answer{paths, err}
	}()
	select {
	case a := <-done:
		return a.paths, a.err
	case <-ctx.Done():
		return nil, nil
	}
}

var (
	createInstance = windows.NewLazySystemDLL("ole32.dll").NewProc("CoCreateInstance")
	createItem     = windows.NewLazySystemDLL("shell32.dll").NewProc("SHCreateItemFromParsingName")

	openDialog  = windows.GUID{Data1: 0xDC1C5A9C, Data2: 0xE88A, Data3: 0x4DDE, Data4: [8]byte{0xA5, 0xA1, 0x60, 0xF8, 0x2A, 0x20, 0xAE, 0xF7}}
	openFace    = windows.GUID{Data1: 0xD57C7288, Data2: 0xD4AD, Data3: 0x4768, Data4: [8]byte{0xBE, 0x02, 0x9D, 0x96, 0x95, 0x32, 0xD9, 0x60}}
	saveDialog  = windows.GUID{Data1: 0xC0B4E2F3, Data2: 0xBA21, Data3: 0x4773, Data4: [8]byte{0x8D, 0xBA, 0x33, 0x5E, 0xC9, 0x46, 0xEB, 0x8B}}
	saveFace    = windows.GUID{Data1: 0x84BCCD23, Data2: 0x5FDE, Data3: 0x4CDB, Data4: [8]byte{0xAE, 0xA4, 0xAF, 0x64, 0xB8, 0x3D, 0x78, 0xAB}}
	shellItemID = windows.GUID{Data1: 0x43826D1E, Data2: 0xE718, Data3: 0x42EE, Data4: [8]byte{0xBC, 0x55, 0xA1, 0xE2, 0x61, 0xC3, 0x7B, 0xFE}}
)

// object is one of the system's, with its table of methods.
type object struct{ methods *[32]uintptr }

// The places of methods in the tables of IFileDialog, IFileOpenDialog,
// IShellItem and IShellItemArray.
const (
	release             = 2
	show                = 3
	setFileTypes        = 4
	setOptions          = 9
	setFolder           = 12
	setFileName         = 15
	setTitle            = 17
	setOkButtonLabel    = 18
	getResult           = 20
	setDefaultExtension = 22
	getResults          = 27

	getDisplayName = 5
	getCount       = 7
	getItemAt      = 8
)

// failure is a result below zero.
type failure uint32

// Error is the number that the system's documents have.
func (f failure) Error() string { return fmt.Sprintf("the dialog failed with 0x%08X", uint32(f)) }

func check(result uintptr) error {
	if int32(result) < 0 {
		return failure(uint32(result))
	}
	return nil
}

// call calls a method.
//
//go:uintptrescapes
func (o *object) call(method int, args ...uintptr) error {
	result, _, _ := syscall.SyscallN(o.methods[method], append([]uintptr{uintptr(unsafe.Pointer(o))}, args...)...)
	return check(result)
}

func (o *object) release() { _ = o.call(release) }

// ask shows the dialog and waits for its answer.
func ask(q Question) ([]string, error) {
	if err := windows.CoInitializeEx(0, windows.COINIT_APARTMENTTHREADED|windows.COINIT_DISABLE_OLE1DDE); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNone, err)
	}
	defer windows.CoUninitialize()
	class, face := &openDialog, &openFace
	if q.What == Target {
		class, face = &saveDialog, &saveFace
	}
	var d *object
	const inProcess = 1
	result, _, _ := createInstance.Call(uintptr(unsafe.Pointer(class)), 0, inProcess, uintptr(unsafe.Pointer(face)), uintptr(unsafe.Pointer(&d)))
	if err := check(result); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNone, err)
	}
	defer d.release()
	if err := d.prepare(q); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNone, err)
	}
	const cancelled = failure(0x800704C7)
	switch err := d.call(show, uintptr(q.Window)); {
	case errors.Is(err, cancelled):
		return nil, nil
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrNone, err)
	}
	return d.chosen(q.What)
}

// prepare tells the dialog what is asked.
func (o *object) prepare(q Question) error {
	const (
		askToReplace  = 0x2
		folders       = 0x20
		onlyFiles     = 0x40 // what has a path
		many          = 0x200
		pathMustExist = 0x800
		fileMustExist = 0x1000
	)
	options := uintptr(onlyFiles | pathMustExist)
	switch q.What {
	case Target:
		options |= askToReplace
	case Folder:
		options |= folders | fileMustExist
	case Files:
		options |= many | fileMustExist
	case File:
		options |= fileMustExist
	}
	if err := o.call(setOptions, options); err != nil {
		return err
	}
	for method, text := range map[int]string{setTitle: q.Title, setOkButtonLabel: q.Accept, setFileName: q.Name} {
		if err := o.say(method, text); err != nil {
			return err
		}
	}
	if err := o.kinds(q); err != nil {
		return err
	}
	if q.Folder == "" {
		return nil
	}
	if _, err := os.Stat(q.Folder); err != nil {
		return nil //nolint:nilerr // it begins somewhere else then
	}
	path, err := windows.UTF16PtrFromString(filepath.FromSlash(q.Folder))
	if err != nil {
		return err
	}
	var item *object
	result, _, _ := createItem.Call(uintptr(unsafe.Pointer(path)), 0, uintptr(unsafe.Pointer(&shellItemID)), uintptr(unsafe.Pointer(&item)))
	if check(result) != nil {
		return nil
	}
	defer item.release()
	return o.call(setFolder, uintptr(unsafe.Pointer(item)))
}

// say gives the dialog a text.
func (o *object) say(method int, text string) error {
	if text == "" {
		return nil
	}
	s, err := windows.UTF16PtrFromString(strings.ReplaceAll(text, "\x00", ""))
	if err != nil {
		return err
	}
	return o.call(method, uintptr(unsafe.Pointer(s)))
}

// kinds tells the dialog which files to show. A folder has none.
func (o *object) kinds(q Question) error {
	if q.What == Folder || len(q.Kinds) == 0 {
		return nil
	}
	type spec struct{ label, pattern *uint16 }
	var specs []spec
	for _, k := range q.Kinds {
		label, err := windows.UTF16PtrFromString(k.Label)
		if err != nil {
			return err
		}
		pattern, err := windows.UTF16PtrFromString("*" + strings.Join(k.Extensions, ";*"))
		if err != nil {
			return err
		}
		specs = append(specs, spec{label, pattern})
	}
	if err := o.call(setFileTypes, uintptr(len(specs)), uintptr(unsafe.Pointer(&specs[0]))); err != nil {
		return err
	}
	if q.What == Target && len(q.Kinds[0].Extensions) > 0 {
		return o.say(setDefaultExtension, strings.TrimPrefix(q.Kinds[0].Extensions[0], "."))
	}
	return nil
}

// chosen reads what was chosen.
func (o *object) chosen(what What) ([]string, error) {
	if what == Target {
		var item *object
		if err := o.call(getResult, uintptr(unsafe.Pointer(&item))); err != nil {
			return nil, fmt.Errorf("%w: %w", ErrNone, err)
		}
		defer item.release()
		path, err := item.path()
		return []string{path}, err
	}
	var items *object
	if err := o.call(getResults, uintptr(unsafe.Pointer(&items))); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNone, err)
	}
	defer items.release()
	var n uint32
	if err := items.call(getCount, uintptr(unsafe.Pointer(&n))); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNone, err)
	}
	var out []string
	for i := range n {
		var item *object
		if err := items.call(getItemAt, uintptr(i), uintptr(unsafe.Pointer(&item))); err != nil {
			return nil, fmt.Errorf("%w: %w", ErrNone, err)
		}
		path, err := item.path()
		item.release()
		if err != nil {
			return nil, err
		}
		out = append(out, path)
	}
	return out, nil
}

// path is where a chosen item stands on the disk.
func (o *object) path() (string, error) {
	const fileSystemPath = 0x80058000
	var path *uint16
	if err := o.call(getDisplayName, fileSystemPath, uintptr(unsafe.Pointer(&path))); err != nil {
		return "", fmt.Errorf("%w: %w", ErrNone, err)
	}
	defer windows.CoTaskMemFree(unsafe.Pointer(path))
	return windows.UTF16PtrToString(path), nil
}
