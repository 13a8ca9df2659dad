package board

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	fynewidget "fyne.io/fyne/v2/widget"

	"samenspel/app/look"
	"samenspel/app/widget"
)

// enough is from how many cards on a board can be filtered: fewer are seen at
// once.
const enough = 12

// sieve is the field that filters the cards.
type sieve struct {
	fynewidget.BaseWidget
	board *Board
	entry *sieveEntry
	count *canvas.Text
	row   *fyne.Container
	cards int
}

func newSieve(b *Board) *sieve {
	s := &sieve{board: b, entry: &sieveEntry{}, count: canvas.NewText("", nil)}
	s.entry.sieve = s
	s.entry.ExtendBaseWidget(s.entry)
	s.entry.OnChanged = func(string) { widget.Guard(s.changed) }
	s.row = container.NewHBox(layout.NewSpacer(), container.NewCenter(s.count), widget.Wide(230, s.entry))
	s.ExtendBaseWidget(s)
	return s
}

// Inside is the field.
func (s *sieve) Inside() fyne.CanvasObject { return s.row }

// CreateRenderer draws the field and how much it found.
func (s *sieve) CreateRenderer() fyne.WidgetRenderer { return fynewidget.NewSimpleRenderer(s.row) }

// shown says whether there are enough cards to filter.
func (s *sieve) shown() bool {
	return s.board.deeds.Filter && (s.cards >= enough || s.entry.Text != "")
}

func (s *sieve) update(cards int) {
	s.cards = cards
	s.entry.SetPlaceHolder(s.board.o.Words("board.filter"))
	s.tell()
}

// words are what is looked for.
func (s *sieve) words() []string {
	if s.entry.Text == "" {
		return nil
	}
	return strings.Fields(s.board.o.Fold(s.entry.Text))
}

// through returns the cards that hold all words, and those with one under them
// that does.
func (s *sieve) through(cards []Card) []Card {
	words := s.words()
	if len(words) == 0 {
		return cards
	}
	var out []Card
	for _, c := range cards {
		if holds(c, words) {
			out = append(out, c)
		}
	}
	return out
}

func holds(c Card, words []string) bool {
	all := true
	for _, w := range words {
		all = all && strings.Contains(c.Find, w)
	}
	if all || c.Instead != nil {
		return true
	}
	for _, under := range c.Under {
		if holds(under, words) {
			return true
		}
	}
	return false
}

func (s *sieve) changed() {
	s.board.none()
	s.board.lay(true)
	s.tell()
}

// tell says how many cards there are, of all.
func (s *sieve) tell() {
	s.count.Color, s.count.TextSize = theme.Color(look.InkSoft), theme.CaptionTextSize()
	s.count.Text = s.board.o.Words("board.count", "n", s.cards)
	if s.entry.Text != "" {
		s.count.Text = s.board.o.Words("board.found", "n", len(s.board.items), "all", s.cards)
	}
	s.row.Refresh()
}

// sieveEntry is the field within a sieve.
type sieveEntry struct {
	fynewidget.Entry
	sieve *sieve
}

// ControlName is how a test finds it.
func (e *sieveEntry) ControlName() string { return e.sieve.board.o.Name + ".filter" }

// FocusGained has the field brought into sight.
func (e *sieveEntry) FocusGained() {
	e.Entry.FocusGained()
	if do := e.sieve.board.deeds.Follow; do != nil {
		do(e)
	}
}

// TypedKey goes to the first card found on Enter and Down, and shows all again
// on Escape.
func (e *sieveEntry) TypedKey(k *fyne.KeyEvent) {
	b := e.sieve.board
	switch k.Name {
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeyDown:
		if all := b.order(); len(all) > 0 {
			b.focus(all[0].card)
		}
	case fyne.KeyEscape:
		e.SetText("")
	default:
		e.Entry.TypedKey(k)
	}
}

// TypedShortcut pastes no more than a field holds.
func (e *sieveEntry) TypedShortcut(s fyne.Shortcut) {
	if s = widget.Pasting(s, false); s != nil {
		e.Entry.TypedShortcut(s)
	}
}

// FocusFilter puts the cursor in the filter, and says whether there is one.
func (b *Board) FocusFilter() bool {
	win := canvasOf(b)
	if win == nil || !b.sieve.shown() {
		return false
	}
	win.Focus(b.sieve.entry)
	return true
}
