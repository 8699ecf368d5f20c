using GanGraph.Editor.Desktop.Inspecting;
using GanGraph.Editor.Desktop.Inspecting.Curves;
using GanGraph.Engine.Curves;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Tests.Inspecting;

public class CurveTests
{
    private const string Graph = """
        {
          "format": "gangraph/1",
          "nodes": { "swirl": { "type": "Swirl", "v": 1, "set": { "strength": 30 } } }
        }
        """;

    private static readonly CurvePoint[] Points =
    [
        new(1, 10, CurveWay.Linear), new(3, 20, CurveWay.Smooth), new(5, 0, CurveWay.Hold),
    ];

    [Fact]
    public void ToggleCurve_Number_DrawsAFlatCurveAndTakesItAway()
    {
        using OpenWindow window = new(Graph);
        NumberField strength = Field(window);
        strength.ToggleCurve.Execute(null);
        Assert.Equal(
            """[[0,30,"smooth"],[4,30,"smooth"]]""",
            window.At("nodes.swirl.auto.strength")!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.Equal(30, strength.Curve!.At(2));
        Assert.Equal("Take the curve away", strength.CurveWords);
        strength.ToggleCurve.Execute(null);
        Assert.Null(window.At("nodes.swirl.auto"));
        Assert.False(strength.HasCurve);
    }

    [Fact]
    public void Drag_Point_IsOneStepBetweenItsNeighboursAndInTheRange()
    {
        using OpenWindow window = new(Graph);
        NumberField strength = Field(window);
        strength.ToggleCurve.Execute(null);
        CurveModel curve = strength.Curve!;
        CurveFrame before = curve.Frame;
        curve.BeginDrag(1);
        curve.Move(1, -9, 1e9);
        Assert.Equal(before, curve.Frame);
        curve.Move(1, -9, 90);
        curve.EndDrag();
        Assert.Equal([0.001, 90], Numbers(window, 1));
        Assert.NotEqual(before, curve.Frame);
        window.Editor.Sender.Undo();
        Assert.Equal([4.0, 30], Numbers(window, 1));
        Assert.Same(curve, strength.Curve);
        Assert.Equal(30, curve.Points[1].Value);
    }

    [Fact]
    public void Fields_OfTheChosenPoint_AreTypedAndSaidInWords()
    {
        using OpenWindow window = new(Graph);
        NumberField strength = Field(window);
        strength.ToggleCurve.Execute(null);
        CurveModel curve = strength.Curve!;
        curve.AddAfter.Execute(null);
        Assert.Equal(1, curve.Chosen);
        curve.Seconds = "1.5";
        curve.Value = "-12,5";
        curve.Value = "much";
        curve.Way = CurveWay.Hold;
        Assert.Equal(
            """[1.5,-12.5,"hold"]""",
            window.At("nodes.swirl.auto.strength[1]")!.ToString(Newtonsoft.Json.Formatting.None));
        Assert.StartsWith(
            "curve of strength, point 2 of 3 at 1.5 seconds, -12.5", curve.Spoken);
        curve.Remove.Execute(null);
        curve.Remove.Execute(null);
        Assert.Single(curve.Points);
        Assert.False(curve.Remove.CanExecute(null));
    }

    [Fact]
    public void Show_CurveOfAFile_IsReadAndDamagedOnesAreLeft()
    {
        using OpenWindow window = new(Graph.Replace(
            "\"set\"", "\"auto\": { \"strength\": [[1, 5], [2, 7, \"hold\"]] }, \"set\""));
        CurveModel curve = Field(window).Curve!;
        Assert.Equal(
            [new(1, 5, CurveWay.Smooth), new(2, 7, CurveWay.Hold)], curve.Points);
        Assert.Null(CurvePoints.Read(JToken.Parse("[]")));
        Assert.Null(CurvePoints.Read(JToken.Parse("[[0, \"x\"]]")));
        Assert.Null(CurvePoints.Read(JToken.Parse("[[1, 2], [1, 3]]")));
    }

    [Fact]
    public void Points_AddedAndTakenAway_StayInTheOrderOfTime()
    {
        (IReadOnlyList<CurvePoint> points, int index) = CurvePoints.Add(Points, 4, 5);
        Assert.Equal(2, index);
        Assert.Equal([1, 3, 4, 5], points.Select(point => point.Seconds));
        Assert.Equal(CurveWay.Smooth, points[2].Way);
        (points, index) = CurvePoints.Add(Points, 3, 5);
        Assert.Equal((3, 1, 5.0), (points.Count, index, points[1].Value));
        Assert.Equal(4.999, CurvePoints.Move(Points, 1, 9, 7)[1].Seconds);
        Assert.Equal(0, CurvePoints.Move(Points, 0, -4, 7)[0].Seconds);
        Assert.Equal([3, 5], CurvePoints.Remove(Points, 0).Select(point => point.Seconds));
    }

    [Fact]
    public void Frame_StaysInsideTheRangeAndMapsThereAndBack()
    {
        CurveFrame frame = CurveFrame.Of(Points, 0, 22);
        Assert.Equal(new CurveFrame(5, 0, 22), frame);
        Assert.Equal((0.6, 0.5), (frame.Across(3), frame.Down(11)));
        Assert.Equal(2.0, frame.SecondsAt(frame.Across(2)), 9);
        Assert.Equal(3.0, frame.ValueAt(frame.Down(3)), 9);
    }

    private static NumberField Field(OpenWindow window)
    {
        window.Canvas.Select(["swirl"]);
        return Assert.IsType<NumberField>(
            window.Editor.Inspector.Fields.Single(field => field.Name == "strength"));
    }

    private static double[] Numbers(OpenWindow window, int point) =>
        [.. window.At($"nodes.swirl.auto.strength[{point}]")!.Take(2).Select(n => (double)n)];
}
