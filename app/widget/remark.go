package widget

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"samenspel/app/look"
)

// Remark is a gentle question about what stands in a field. It never blocks.
type Remark struct {
	Text    string
	Leave   string // the button that leaves the text as it is
	Name    string // names that button
	OnLeave func()
}

// pauseBeforeRemarks is how long typing rests before anything is remarked:
// nobody wants to be corrected in mid-sentence.
const pauseBeforeRemarks = 600 * time.Millisecond

// remarks shows what is remarked about a text.
type remarks struct {
	about func(text string) []Remark
	box   *fyne.Container
	shown []string
	typed int
}

func newRemarks(about func(string) []Remark) *remarks {
	return &remarks{about: about, box: container.NewVBox()}
}

// show remarks on a text at once.
func (r *remarks) show(text string) {
	var all []Remark
	if r.about != nil && text != "" {
		all = r.about(text)
	}
	same := len(all) == len(r.shown)
	for i := 0; same && i < len(all); i++ {
		same = all[i].Text == r.shown[i]
	}
	if same {
		return
	}
	r.shown, r.box.Objects = nil, nil
	for _, one := range all {
		r.shown = append(r.shown, one.Text)
		r.box.Add(RemarkLine(one))
	}
	r.box.Refresh()
}

// RemarkLine draws one remark with the way to leave it behind.
func RemarkLine(r Remark) fyne.CanvasObject {
	leave := NewButton(r.Name, r.Leave, widget.LowImportance, r.OnLeave)
	return container.NewBorder(nil, nil, nil, leave,
		container.NewVBox(Gap(4), Text("? "+r.Text, theme.SizeNameCaptionText, look.Attention, fyne.TextStyle{})))
}

// soon remarks on what stands in the field when typing has rested.
func (r *remarks) soon(text func() string) {
	if r.about == nil {
		return
	}
	r.typed++
	mine := r.typed
	later(pauseBeforeRemarks, func() {
		if r.typed == mine {
			r.show(text())
		}
	})
}
