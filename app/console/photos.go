package console

import (
	"errors"
	"fmt"
	"image"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/say"
	"samenspel/app/widget"
	"samenspel/workshop"
	"samenspel/workshop/live"
	"samenspel/workshop/photo"
)

// pictures are the extensions of photos; those of a phone's own format are among
// them, so that it can be said why they can't be read.
var pictures = []string{".jpg", ".jpeg", ".jfif", ".png", ".gif", ".webp", ".bmp", ".tif", ".tiff", ".heic", ".heif", ".avif"}

// How a photo is kept: writing on a wall can be read, and a report with many of
// them can still be sent.
const (
	keptPixels = 5_000_000
	keptBytes  = 1 << 20
	mostAtOnce = 50
)

// reading is the photos that are being read, to be added together.
type reading struct {
	done, all int
	key       workshop.StepKey // of the step they are added to
	whole     []workshop.Photo
	broken    []string // why the others aren't added
}

func isPicture(path string) bool {
	return slices.Contains(pictures, strings.ToLower(filepath.Ext(path)))
}

// photosDialog asks for photos to add to the step at hand.
func (c *Console) photosDialog() {
	if !c.takesPhotos() {
		return
	}
	begin := c.session.photosFrom
	if begin == "" {
		begin = filepath.Dir(c.session.path)
	}
	c.askFiles(c.t.T("photo.which"), begin, pictures, c.takePhotos)
}

// seePhotos brings the photos of the exercise into sight; where there are none it
// asks for some.
func (s *stage) seePhotos() {
	if len(s.view.PhotosOf(s.view.Current.Exercise)) == 0 {
		s.c.photosDialog()
		return
	}
	if !s.busy() {
		s.steps.SeePhotos("")
	}
}

// showPhotos says how many photos the exercise has, or how far the reading of
// more is.
func (s *stage) showPhotos(v *workshop.View) {
	t, r := s.c.t, s.c.session.reading
	s.hears.Objects = nil
	if r != nil {
		text := widget.Colored(t.T("photo.reading", "k", min(r.done+1, r.all), "all", r.all), look.InkSoft, 15, false)
		s.hears.Objects = []fyne.CanvasObject{
			container.NewCenter(text), widget.NewButton("photo.stop", t.T("photo.stop"), fynewidget.MediumImportance, s.c.stopPhotos),
		}
	}
	s.hears.Refresh()
	if r != nil || v.Method.Step(v.Current) == nil {
		s.photos.Hide()
		return
	}
	label := t.T("photo.add")
	if n := len(v.PhotosOf(v.Current.Exercise)); n > 0 {
		label = fmt.Sprintf("%s · %d", t.T("photo.title"), n)
	}
	s.photos.SetText(label)
	s.photos.Show()
}

// foldBack leaves what lies over the step: a drawer, a place of a picture, the
// past, or a photo.
func (c *Console) foldBack() {
	if c.desk.panels.close() || c.desk.stage.steps.Fold() {
		return
	}
	if c.desk.history.looking || !c.desk.stage.steps.FoldPhoto() {
		c.desk.history.leave()
	}
}

// takesPhotos says whether there is a step to add photos to now, and why not.
func (c *Console) takesPhotos() bool {
	switch {
	case c.session == nil:
		c.tell(c.t.T("photo.title"), c.t.T("photo.no_workshop"))
	case c.desk.history.looking:
		c.complain(errPast)
	case c.desk.stage.busy():
	case c.desk.view.Method.Step(c.desk.view.Current) == nil:
		c.say(c.t.T("photo.no_step"))
	case c.session.reading != nil:
		c.say(c.t.T("photo.busy"))
	default:
		return true
	}
	return false
}

// takePhotos reads photos away from the window, one after another, and adds
// those that can be read to the step at hand, as one deed.
func (c *Console) takePhotos(paths []string) {
	if len(paths) == 0 || !c.takesPhotos() {
		return
	}
	if len(paths) > mostAtOnce {
		c.tell(c.t.T("photo.title"), c.t.T("photo.too_many", "n", len(paths), "most", mostAtOnce))
		return
	}
	r := &reading{all: len(paths), key: c.desk.view.Current}
	c.session.reading, c.session.photosFrom = r, filepath.Dir(paths[0])
	c.desk.show()
	c.readPhotos(c.session, r, paths)
}

// readPhotos reads the first of the photos, and then the others, as long as
// somebody waits for them.
func (c *Console) readPhotos(s *session, r *reading, paths []string) {
	path := paths[0]
	c.gallery.Away(func() func() {
		kept, err := readPhoto(path)
		return func() {
			if c.session != s || s.reading != r {
				return
			}
			r.done++
			if err != nil {
				slog.Error("photo", "file", path, "error", err)
				r.broken = append(r.broken, say.Photo(c.t, say.Name(path), err))
			} else {
				r.whole = append(r.whole, workshop.Photo{ID: live.NewID(), Key: r.key, Type: kept.Type, Width: kept.Width, Height: kept.Height, Bytes: kept.Bytes})
			}
			c.desk.show()
			if len(paths) > 1 {
				c.readPhotos(s, r, paths[1:])
			} else {
				c.addPhotos(s, r)
			}
		}
	})
}

// addPhotos adds what was read, and says what wasn't.
func (c *Console) addPhotos(s *session, r *reading) {
	told := func(added int) {
		s.reading = nil
		c.desk.show()
		if len(r.broken) > 0 {
			c.listTrouble("photos", c.t.T("photo.title"), c.t.T("photo.refused", "n", len(r.broken), "added", added), r.broken)
		} else if added > 0 {
			c.say(c.t.T("photo.added", "n", added))
			if _, writing := c.win.Canvas().Focused().(typing); !writing && c.desk.view.Current == r.key {
				c.desk.stage.steps.SeePhotos(r.whole[0].ID)
			}
		}
	}
	if len(r.whole) == 0 {
		told(0)
		return
	}
	c.send(workshop.AddPhotos{Photos: r.whole}, func(err error) {
		if c.session != s {
			return
		}
		if err != nil {
			c.complain(err)
			told(0)
			return
		}
		told(len(r.whole))
	})
}

// stopPhotos stops the reading of photos; none of them are added. Once they are
// being written it is too late, and undoing takes them off.
func (c *Console) stopPhotos() {
	if s := c.session; s != nil && s.reading != nil && s.reading.done < s.reading.all {
		s.reading = nil
		c.desk.show()
		c.win.Canvas().Focus(c.desk.stage.photos) // the button that stopped it has gone
	}
}

// errNoFile is that what should be a photo is a folder or something odder.
var errNoFile = errors.New("not a file")

// readPhoto reads a file into a photo as it is kept.
func readPhoto(path string) (photo.Encoded, error) {
	img, err := openPicture(path)
	if err != nil {
		return photo.Encoded{}, err
	}
	return photo.Encode(img, photo.Longest(img, keptPixels), keptBytes)
}

// openPicture reads the picture in a file.
func openPicture(path string) (image.Image, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, fmt.Errorf("read photo: %w", err)
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("read photo %s: %w", path, errNoFile)
	}
	if info.Size() > photo.MostFileBytes {
		return nil, fmt.Errorf("read photo %s: %w", path, photo.ErrTooLarge)
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read photo: %w", err)
	}
	img, err := photo.Read(raw)
	if err != nil {
		return nil, fmt.Errorf("read photo %s: %w", path, err)
	}
	return img, nil
}
