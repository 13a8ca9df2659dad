package step

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"samenspel/app/widget"
	"samenspel/workshop"
)

// buildExplain shows words to read out, and what the exercise is for.
func buildExplain(c *Context, v *workshop.View, k workshop.StepKey) fyne.CanvasObject {
	exercise, step := v.Method.Exercise(k.Exercise), v.Method.Step(k)
	out := container.NewVBox(
		widget.Surface(container.NewVBox(
			widget.SubHeading(c.text(exercise.Purpose)),
			widget.Gap(4),
			widget.Body(c.text(step.Text)),
		), ""),
		widget.Gap(8),
	)
	if private := c.scratch(v, k); private != nil {
		out.Add(private)
		out.Add(widget.Gap(8))
	}
	if len(step.Shows) > 0 {
		out.Add(c.beside(v, step.Shows))
		out.Add(widget.Gap(8))
	}
	out.Add(widget.Caption(c.T.T("step.done_when")))
	out.Add(widget.Body(c.text(exercise.Done)))
	return out
}
