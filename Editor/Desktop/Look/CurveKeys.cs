using System.Windows.Input;
using GanGraph.Editor.Desktop.Inspecting.Curves;

namespace GanGraph.Editor.Desktop.Look;

/// <summary>The keys of the drawing of a curve. Shift makes large steps.</summary>
/// <param name="curve">The curve.</param>
internal sealed class CurveKeys(CurveModel curve)
{
    /// <summary>Does what a key means.</summary>
    /// <returns>Whether it means anything here.</returns>
    public bool Take(Key key, ModifierKeys with)
    {
        if (with is not (ModifierKeys.None or ModifierKeys.Shift))
        {
            return false;
        }

        double far = with == ModifierKeys.Shift ? 10 : 1;
        switch (key)
        {
            case Key.Left:
                Move(-far, 0);
                return true;
            case Key.Right:
                Move(far, 0);
                return true;
            case Key.Up:
                Move(0, far);
                return true;
            case Key.Down:
                Move(0, -far);
                return true;
            case Key.PageUp:
                curve.Chosen--;
                return true;
            case Key.PageDown:
                curve.Chosen++;
                return true;
            case Key.Insert:
                curve.AddAfter.Execute(null);
                return true;
            case Key.Delete or Key.Back:
                curve.Remove.Execute(null);
                return true;
            default:
                return false;
        }
    }

    private void Move(double across, double up)
    {
        (double Seconds, double Value) at =
            (curve.Points[curve.Chosen].Seconds, curve.Points[curve.Chosen].Value);
        curve.Move(
            curve.Chosen, at.Seconds + (across * curve.Step.Seconds),
            at.Value + (up * curve.Step.Value));
    }
}
