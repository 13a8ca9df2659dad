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
	return container.NewVBox(
		widget.Surface(container.NewVBox(
			widget.SubHeading(c.text(exercise.Purpose)),
			widget.Gap(4),
			widget.Body(c.text(step.Text)),
		), ""),
		widget.Gap(8),
		widget.Caption(c.T.T("step.done_when")),
		widget.Body(c.text(exercise.Done)),
	)
}
