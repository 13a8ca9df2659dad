package console

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver"
	"fyne.io/fyne/v2/storage"

	"samenspel/app/chooser"
	"samenspel/app/place"
	"samenspel/app/widget"
)

// choice is what is being asked for in the desktop's own dialog.
type choice struct{ stop context.CancelFunc }

// stopChoosing closes the desktop's dialog: what it was asked for is gone.
func (c *Console) stopChoosing() {
	if c.choice != nil {
		c.choice.stop()
		c.choice = nil
	}
}

// choose asks in the desktop's own dialog, and in the window's where there is
// none. Our window stays alive meanwhile: asking for something else closes the
// dialog.
func (c *Console) choose(q chooser.Question, chosen func(paths []string), own func()) {
	c.stopChoosing()
	ctx, stop := context.WithCancel(context.Background())
	mine := &choice{stop}
	c.choice = mine
	q.Window = c.number()
	c.background.Go(func() {
		paths, err := c.chooser.Choose(ctx, q)
		stop()
		c.do(func() {
			if c.choice != mine {
				return
			}
			c.choice = nil
			switch {
			case errors.Is(err, chooser.ErrNone):
				own()
			case err != nil:
				c.complain(err)
			case len(paths) > 0:
				chosen(paths)
			}
		})
	})
}

// number is the system's own of the window; 0 where that is unknown.
func (c *Console) number() uint64 {
	native, ok := c.win.(driver.NativeWindow)
	if !ok {
		return 0
	}
	var n uint64
	native.RunNative(func(window any) {
		switch w := window.(type) {
		case driver.X11WindowContext:
			n = uint64(w.WindowHandle)
		case driver.WindowsWindowContext:
			n = uint64(w.HWND)
		}
	})
	return n
}

// kinds is one kind of file, told by its extensions.
func kinds(extensions []string) []chooser.Kind {
	return []chooser.Kind{{Label: "*" + strings.Join(extensions, "  *"), Extensions: extensions}}
}

// askFile asks for a file with one of some extensions, beginning in a folder.
func (c *Console) askFile(title, begin string, extensions []string, chosen func(path string)) {
	c.askFor(chooser.File, title, begin, extensions, func(paths []string) { chosen(paths[0]) })
}

// askFiles asks for one or more files likewise. The window's own dialog gives
// one at a time.
func (c *Console) askFiles(title, begin string, extensions []string, chosen func(paths []string)) {
	c.askFor(chooser.Files, title, begin, extensions, chosen)
}

func (c *Console) askFor(what chooser.What, title, begin string, extensions []string, chosen func(paths []string)) {
	c.choose(chooser.Question{What: what, Title: title, Folder: begin, Kinds: kinds(extensions)}, chosen, func() {
		d := dialog.NewFileOpen(func(r fyne.URIReadCloser, err error) {
			if err != nil {
				c.complain(err)
				return
			}
			if r == nil {
				return
			}
			path := r.URI().Path()
			if err := r.Close(); err != nil {
				c.complain(err)
			}
			widget.Guard(func() { chosen([]string{path}) })
		}, c.win)
		d.SetTitleText(title)
		d.SetFilter(storage.NewExtensionFileFilter(extensions))
		c.showFiles(d, begin)
	})
}

// askFolderFor asks for a folder, beginning in one where that exists.
func (c *Console) askFolderFor(title, begin string, chosen func(path string)) {
	accept := c.t.T("folder.choose")
	c.choose(chooser.Question{What: chooser.Folder, Title: title, Accept: accept, Folder: begin}, func(paths []string) { chosen(paths[0]) }, func() {
		d := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
			switch {
			case err != nil:
				c.complain(err)
			case u != nil:
				widget.Guard(func() { chosen(u.Path()) })
			}
		}, c.win)
		d.SetTitleText(title)
		d.SetConfirmText(accept)
		c.showFiles(d, begin)
	})
}

// askTarget asks where to write a copy of a workshop file. What is given to
// chosen looks for the path, away from the window, and says whether a file that
// is there may be replaced: only where the desktop's dialog has asked that. The
// window's own asks for a folder, in which a free name is found.
func (c *Console) askTarget(file string, chosen func(target func() (path string, replace bool))) {
	title, name := c.t.T("copy.where"), strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))
	free := func(folder, name string) func() (string, bool) {
		return func() (string, bool) { return place.Free(folder, name, place.Ext), false }
	}
	q := chooser.Question{What: chooser.Target, Title: title, Folder: filepath.Dir(file), Name: name + place.Ext, Kinds: kinds([]string{place.Ext})}
	c.choose(q, func(paths []string) {
		path := paths[0]
		if strings.EqualFold(filepath.Ext(path), place.Ext) {
			chosen(func() (string, bool) { return path, true })
			return
		}
		chosen(free(filepath.Dir(path), filepath.Base(path))) // of another name than was asked about
	}, func() {
		c.askFolderFor(title, filepath.Dir(file), func(folder string) { chosen(free(folder, name)) })
	})
}

// showFiles shows a file dialog in a folder, where that exists, at a size in
// which names can be read.
func (c *Console) showFiles(d *dialog.FileDialog, begin string) {
	if where, err := storage.ListerForURI(storage.NewFileURI(begin)); err == nil {
		d.SetLocation(where)
	}
	d.Show()
	d.Resize(fyne.NewSize(900, 600)) // before it is shown there is nothing to resize: Fyne panics
}
