package main

import (
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/jpeg"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"samenspel/app/wall"
	"samenspel/assets/translations"
	"samenspel/workshop"
	"samenspel/workshop/chart"
	"samenspel/workshop/chart/raster"
	"samenspel/workshop/sample"
)

// wide is the width of the pictures of the wall, in pixels.
const wide = 1024

// lit are the steps of which the wall is drawn in the dark and in high contrast
// too.
var lit = []string{"mirror/results", "impact/story", "interests/share", "plan/draft", "plan/consent"}

// walls are what the room sees of each step.
func (p *photographer) walls() {
	for _, tell := range []func(workshop.Lang) ([]workshop.Record, error){
		func(l workshop.Lang) ([]workshop.Record, error) { r, _, err := sample.Records(l); return r, err },
		func(l workshop.Lang) ([]workshop.Record, error) { r, _, err := sample.FollowUp(l); return r, err },
	} {
		records, err := tell(workshop.Lang(p.lang))
		if err != nil {
			p.Fail(err)
		}
		v := workshop.NewLog(records).Fold().For(workshop.Viewer{Role: workshop.AsProjector})
		for _, slot := range v.Agenda {
			e := v.Method.Exercise(slot.Exercise)
			if e == nil {
				continue
			}
			for _, s := range e.Steps {
				v.Slot, v.Current = slot.ID, workshop.StepKey{Exercise: e.ID, Step: s.ID}
				p.wall(&v, e.ID+"-"+s.ID, wall.Shown{})
			}
		}
		if len(v.Actions) > 0 && v.Method.Exercise("plan") != nil {
			v.Current = workshop.StepKey{Exercise: "plan", Step: "consent"}
			p.wall(&v, "consent-round", wall.Shown{Action: v.Actions[0].ID, Phase: "word"})
		}
	}
}

// wall draws what the room sees, in the light and, of some, in the others.
func (p *photographer) wall(v *workshop.View, name string, shown wall.Shown) {
	drawing := wall.Draw(v, translations.For(p.lang), shown, 16.0/9).Drawing
	looks := []wall.Look{wall.Light}
	for _, key := range lit {
		if name == strings.ReplaceAll(key, "/", "-") {
			looks = append(looks, wall.Dark, wall.Contrast)
		}
	}
	for _, l := range looks {
		end := p.end
		if l != wall.Light {
			end = "." + string(l) + p.end
		}
		if err := write(filepath.Join(p.folder, "wall-"+name+end), drawing, l.Palette()); err != nil {
			p.Fail(err)
		}
	}
}

// write writes a drawing in as few colours as do it no harm.
func write(path string, d chart.Drawing, colours chart.Palette) error {
	whole := path + ".whole"
	f, err := os.Create(whole)
	if err != nil {
		return err
	}
	defer os.Remove(whole)
	img := image.NewRGBA(image.Rect(0, 0, wide, int(wide*d.H/d.W)))
	draw.Draw(img, img.Rect, image.NewUniform(colours[chart.Paper]), image.Point{}, draw.Src)
	raster.Onto(img, d, colours, wide/d.W)
	err = png.Encode(f, img)
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return err
	}
	if out, err := exec.Command("convert", "png:"+whole, "-strip", "+dither", "-colors", "128", "-define", "png:compression-level=9", "PNG8:"+path).CombinedOutput(); err != nil {
		return fmt.Errorf("convert %s: %w %s", path, err, out)
	}
	return nil
}

// paper draws what a photo of a wall with notes might be, and writes it as a
// telephone does.
func paper(path string) error {
	img := image.NewRGBA(image.Rect(0, 0, 1200, 800))
	fill := func(x, y, w, h int, c color.RGBA) {
		draw.Draw(img, image.Rect(x, y, x+w, y+h), image.NewUniform(c), image.Point{}, draw.Src)
	}
	fill(0, 0, 1200, 800, color.RGBA{0xE9, 0xE6, 0xDF, 0xFF})
	notes := []color.RGBA{{0xFB, 0xE8, 0x8A, 0xFF}, {0xF6, 0xB8, 0x8E, 0xFF}, {0xA9, 0xD3, 0xF2, 0xFF}}
	for i := range 10 {
		x, y := 60+i%5*225+i*37%29, 70+i/5*360+i*53%61
		fill(x+6, y+8, 190, 230, color.RGBA{0xC9, 0xC5, 0xBC, 0xFF}) // its shadow
		fill(x, y, 190, 230, notes[i%len(notes)])
		for line := range 4 {
			fill(x+24, y+50+line*36, 80+(i*41+line*67)%62, 5, color.RGBA{0x2B, 0x33, 0x39, 0xFF})
		}
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	err = jpeg.Encode(f, img, &jpeg.Options{Quality: 85})
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}
