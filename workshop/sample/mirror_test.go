package sample

import (
	"math"
	"testing"

	"samenspel/workshop"
	"samenspel/workshop/mirror"
)

// The figures are those of the story; they are stated in the method's design,
// and were computed there by hand from the same targets.
func TestMirror(t *testing.T) {
	v := viewOf(t, workshop.Dutch)
	if v.Mirror == nil {
		t.Fatal("not revealed")
	}
	for _, side := range workshop.Sides {
		if n := v.Steps[workshop.StepKey{Exercise: "mirror", Step: "answer"}].Ready.Of(side); n != 5 {
			t.Errorf("%d ballots of the %s", n, side)
		}
	}
	for _, c := range []struct {
		side                workshop.Side
		predicted, received float64
		selfYes, otherYes   float64
	}{
		{workshop.Vendor, 7.6, 5.8, 80, 20},
		{workshop.Client, 6.4, 6.6, 60, 40},
	} {
		got := v.Trust.Of(c.side)
		near(t, string(c.side)+" predicts", got.Marks["R1"].Predicted.Value, c.predicted)
		near(t, string(c.side)+" receives", got.Marks["R1"].Received.Value, c.received)
		near(t, string(c.side)+" of itself", got.SelfYes.Value, c.selfYes)
		near(t, string(c.side)+" in the other's eyes", got.OtherYes.Value, c.otherYes)
	}
	// The plan's baseline is what the mirror says.
	near(t, "WIJ7", v.Mirror.Vendor.Items["WIJ7"].Image, 2.4)
}

// The drivers are those of the design, in which they were checked by hand.
func TestLongForm(t *testing.T) {
	v := viewOf(t, workshop.English)
	if len(v.Mirror.Items) != 27 {
		t.Fatalf("%d items asked", len(v.Mirror.Items))
	}
	for _, c := range []struct {
		side        workshop.Side
		driver      string
		self, image float64
		label       mirror.Label
	}{
		{workshop.Vendor, "betrouwbaarheid", 3.67, 2.33, mirror.BlindSpot},
		{workshop.Client, "responsiviteit", 3.47, 2.33, mirror.BlindSpot},
		{workshop.Client, "respect", 2.87, 4.00, mirror.HiddenStrength},
	} {
		s := v.Mirror.Of(c.side).Drivers[c.driver]
		near(t, c.driver+" self", s.Self, c.self)
		near(t, c.driver+" image", s.Image, c.image)
		if s.Label != c.label {
			t.Errorf("%s is %q, want %q", c.driver, s.Label, c.label)
		}
	}
	if got := v.Mirror.Vendor.Drivers["respect"].Label; got == mirror.BlindSpot || got == mirror.HiddenStrength {
		t.Errorf("the vendor's respect is %q", got)
	}
	// The baseline of the leaders' action is the mean of both images.
	near(t, "IK3 vendor", v.Mirror.Vendor.Items["IK3"].Image, 3)
	near(t, "IK3 client", v.Mirror.Client.Items["IK3"].Image, 3)
}

func near(t *testing.T, what string, got *float64, want float64) {
	t.Helper()
	if got == nil {
		t.Errorf("%s: nothing, want %.2f", what, want)
	} else if math.Abs(*got-want) > .005 {
		t.Errorf("%s: %.3f, want %.2f", what, *got, want)
	}
}
