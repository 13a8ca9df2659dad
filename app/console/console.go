// Package console is the facilitator's window: home, preparation, agenda,
// stage and guide. It opens a workshop, subscribes to it once, and shows what
// the facilitator may see of it; what the facilitator does goes in as commands.
package console

import (
	"image"
	"log/slog"
	"net/url"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"samenspel/app/chime"
	"samenspel/app/chooser"
	"samenspel/app/gallery"
	"samenspel/app/inspect"
	"samenspel/app/look"
	"samenspel/app/recall"
	"samenspel/app/say"
	"samenspel/app/wall"
	"samenspel/app/widget"
	"samenspel/assets/translations"
	"samenspel/workshop/journal"
)

// Title is the product's name, in the window's title.
const Title = "Samenspel"

// Console is the facilitator's window.
type Console struct {
	app     fyne.App
	win     fyne.Window
	t       translations.Translator
	version string
	now     func() time.Time
	ring    func() // sounds that the time is over
	// writeFile writes a whole file, and replaces none.
	writeFile func(path string, content []byte) error

	// Ended is called once everything is on disk and the window is about to go.
	Ended func()
	// Second says where the second display is. It is called on the UI goroutine.
	Second wall.Second

	session *session // the open workshop; nil at home
	desk    *desk    // what shows it
	home    *home
	recents *recents
	chooser chooser.Chooser
	choice  *choice       // what is asked for in the desktop's own dialog; nil where nothing
	errand  *errand       // what the window waits for; nil where nothing
	blink   time.Duration // how long it waits before it says so
	form    *createForm   // the new workshop being described; nil where none is
	late    late          // what comes in while the window stops
	preview *preview      // of what will be written, over the window; nil where none is
	ticker  *time.Ticker
	untyped typing // where typing was taken back; nil where a deed was, later
	toasts  *widget.Toast
	root    *fyne.Container
	strip   *fyne.Container // at the top of the window
	frame   *fyne.Container // strip and root
	notice  *notice         // what it says; nil where nothing
	wall    *projector
	gallery *gallery.Gallery

	background sync.WaitGroup // what is done away from the window; tests wait for it

	asked look.Wishes // of the system

	recall   *recall.Store // nil where nothing is remembered
	running  bool          // the toolkit's loop runs
	started  func()        // what waits for that
	shutdown atomic.Bool   // the system ends the program
	noted    int           // mistakes of which a report was kept
}

// New makes the window of an app. version is shown in the about box.
func New(app fyne.App, version string) *Console {
	c := &Console{app: app, version: version, now: time.Now, blink: blink, chooser: chooser.System(), Second: func() (second wall.Display, ok bool) { return }}
	c.ring = func() { sound(chime.Play) }
	c.writeFile = func(path string, content []byte) error { return journal.WriteFile(path, content, false) }
	look.Still(c.still())
	c.zoom()
	app.Settings().SetTheme(c.theme())
	c.win = app.NewWindow(Title)
	c.win.SetMaster()
	larger := float32(c.textSize()) / 100
	c.win.Resize(fyne.NewSize(1366/larger, 768/larger))
	c.gallery = gallery.New(c.do, c.background.Go)
	c.toasts, c.wall, c.recents = widget.NewToast(), newProjector(c), newRecents(c)
	c.root, c.strip = container.NewStack(), container.NewStack()
	c.frame = container.NewBorder(c.strip, nil, nil, nil, c.root)
	c.win.SetContent(inspect.Speak(c.win, container.NewStack(c.frame, c.toasts)))
	c.win.SetCloseIntercept(c.quit)
	c.win.SetOnDropped(func(_ fyne.Position, uris []fyne.URI) {
		var paths []string
		for _, u := range uris {
			paths = append(paths, u.Path())
		}
		widget.Guard(func() { c.dropped(paths) })
	})
	c.speak(app.Preferences().StringWithFallback(prefLang, systemLang()))
	c.keys()
	widget.Caught = c.caught
	widget.Spoken = c.spoken
	widget.TooMuch = func(n int) { c.say(c.t.T("field.too_much", "count", c.t.Grouped(float64(n), 0))) }
	return c
}

// Window returns the window.
func (c *Console) Window() fyne.Window { return c.win }

// Fit makes the window no larger than the room there is on its display, in the
// window system's own units.
func (c *Console) Fit(room image.Point) {
	on := c.win.Canvas()
	size, scale := on.Size(), on.Scale()
	fits := fyne.NewSize(min(size.Width, float32(room.X)/scale), min(size.Height, float32(room.Y)/scale))
	if fits != size && room.X > 0 && room.Y > 0 {
		c.win.Resize(fits)
	}
}

// Start shows the window, and opens a file where one is given, or else what was
// open when the program last broke down. The clock on the wall moves until the
// app stops.
func (c *Console) Start(file string) {
	c.win.Show()
	if file != "" {
		c.Open(file)
	} else {
		c.comeBack()
	}
	c.ticker = time.NewTicker(time.Second)
	go func() {
		for range c.ticker.C {
			c.do(c.tick)
		}
	}()
}

// Over says that the toolkit's loop is over: what comes from other goroutines
// waits for Stop.
func (c *Console) Over() { c.late.begin() }

// Stop closes what is open, to be opened again by itself the next time: nobody
// asked for it. It may be called more than once.
func (c *Console) Stop() {
	c.Over()
	if c.ticker != nil {
		c.ticker.Stop()
	}
	c.callBack()
	if c.session != nil {
		c.desk.keep()
		settled := make(chan struct{})
		c.session.live.Settle(func() { close(settled) })
		<-settled
		c.late.run() // what was taken in is no draft any more
	}
	c.leaveMark()
	c.closeSession()
	c.late.end()
}

// quit closes the window, unless something typed can't be kept and its writer
// stays.
func (c *Console) quit() {
	c.leave(func() {
		c.closeSession()
		c.end()
	})
}

// End closes the window without asking, as when the system ends the session;
// what is being typed is kept. It may be called from any goroutine.
func (c *Console) End() {
	c.shutdown.Store(true) // at once: the toolkit may have been asked as well, and stop first
	c.do(func() {
		s := c.session
		if s == nil {
			c.end()
			return
		}
		c.desk.keep()
		s.live.Settle(func() { c.do(c.end) }) // so that what is taken in is not remembered as a draft
	})
}

func (c *Console) end() {
	c.Stop()
	if c.Ended != nil {
		c.Ended()
	}
	c.win.Close()
}

// do runs something on the UI goroutine of this console's app, guarded. While it
// stops, Stop runs it: the toolkit, whose loop may be over then, would run it in
// place, beside whatever stops.
func (c *Console) do(f func()) {
	if c.late.take(f) {
		return
	}
	c.app.Driver().DoFromGoroutine(func() { widget.Guard(f) }, false)
}

// show puts a screen in the window.
func (c *Console) show(o fyne.CanvasObject, title string) {
	c.root.Objects = []fyne.CanvasObject{o}
	c.root.Refresh()
	if title == "" {
		title = Title
	} else {
		title += " – " + Title
	}
	c.win.SetTitle(title)
	c.menus()
}

// Home closes the workshop and shows the first screen.
func (c *Console) Home() { c.leave(c.goHome) }

func (c *Console) goHome() {
	c.closeSession()
	c.form = nil
	c.home = newHome(c)
	c.show(c.home.object, "")
}

// speak changes the language of the window, whatever it shows.
func (c *Console) speak(lang string) {
	c.t = translations.For(lang)
	c.app.Preferences().SetString(prefLang, c.t.Lang())
	registerFyneTexts(c.t.Lang())
	c.retell()
	c.notify(c.notice)
}

// retell builds the screen at hand anew: in another language or theme.
func (c *Console) retell() {
	switch {
	case c.session != nil:
		c.desk.keep()
		c.desk = newDesk(c)
		c.show(c.desk.object, c.desk.name())
		c.desk.show()
		c.alone(c.desk.stage.steps.Busy())
		if c.preview != nil {
			c.preview.build()
		}
	case c.form != nil:
		c.form = newCreateForm(c, c.form)
		c.show(c.form.object, "")
	default:
		c.home = newHome(c)
		c.show(c.home.object, "")
	}
}

// say shows a short message.
func (c *Console) say(text string) { c.toasts.Say(text) }

// complain shows what went wrong, and notes it down.
func (c *Console) complain(err error) {
	if err == nil {
		return
	}
	slog.Error("console", "error", err)
	c.say(say.Error(c.t, err))
}

// answer tells a field how its command went, in the user's words.
func (c *Console) answer(done func(problem string)) func(error) {
	return func(err error) { done(say.Error(c.t, err)) }
}

// openOutside opens a file or folder with the program that the system has for
// it.
func (c *Console) openOutside(path string) error {
	return c.app.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(path)})
}
