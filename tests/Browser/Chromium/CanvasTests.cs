using Microsoft.Playwright;
using Newtonsoft.Json.Linq;
using static Microsoft.Playwright.Assertions;

namespace GanGraph.Editor.Browser.Tests.Chromium;

/// <summary>How a real browser shows graphs that are large, and what a hand meets there.</summary>
public sealed class CanvasTests : IClassFixture<BrowserFixture>, IDisposable
{
    private readonly BrowserFixture _browser;
    private readonly string _folder = Directory.CreateTempSubdirectory("gangraph edit ").FullName;

    public CanvasTests(BrowserFixture browser) => _browser = browser;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [ChromiumFact]
    public async Task VeryLongGraph_IsShownWhole()
    {
        using RunningEditor editor = Start(("first", 0, 0), ("last", 0, 40_000));
        await using IBrowserContext person = await _browser.Person();
        EditorWindow window = await EditorWindow.Open(person, editor, "first");

        await Expect(window.Node("last")).ToBeInViewportAsync(new() { Ratio = 0.9f });
        await Expect(window.Node("first")).ToBeInViewportAsync(new() { Ratio = 0.9f });
        Assert.Empty(window.Errors);
    }

    [ChromiumFact]
    public async Task NodeDraggedUnderAnother_StaysInFrontWhileItIsChosen()
    {
        using RunningEditor editor = Start(("first", 0, 0), ("last", 300, 0));
        await using IBrowserContext person = await _browser.Person();
        EditorWindow window = await EditorWindow.Open(person, editor, "first");

        LocatorBoundingBoxResult box = await EditorWindow.Box(window.Node("first"));
        await window.DragBy(box.X + 40, box.Y + 12, 260, 20);
        Assert.Equal("first", await NodeAt(window, box.X + 340, box.Y + 35));
        await window.ClickCanvas();
        Assert.Equal("last", await NodeAt(window, box.X + 340, box.Y + 35));
    }

    [ChromiumFact]
    public async Task PressOnAFieldFarAway_MovesTheNodeAndSetsNothing()
    {
        using RunningEditor editor = Start(("first", 0, 0), ("last", 2200, 0));
        await using IBrowserContext person = await _browser.Person();
        EditorWindow window = await EditorWindow.Open(person, editor, "first");

        LocatorBoundingBoxResult field = await EditorWindow.Box(
            window.Node("first").GetByRole(AriaRole.Spinbutton).First);
        await window.DragBy(
            field.X + (field.Width / 2), field.Y + (field.Height / 2), 0, 120);
        JToken document = await editor.Until(d => (double)d["layout"]!["at"]!["first"]![1]! > 100);
        Assert.Null(document["nodes"]!["first"]!["set"]);
        Assert.Equal(0.0, (double)document["layout"]!["at"]!["first"]![0]!, 3.0);
    }

    private static Task<string> NodeAt(EditorWindow window, float x, float y) =>
        window.Page.EvaluateAsync<string>(
            "([x, y]) => document.elementFromPoint(x, y).closest('.react-flow__node').dataset.id",
            new double[] { x, y });

    private RunningEditor Start(params (string Id, int X, int Y)[] nodes)
    {
        JObject graph = new()
        {
            ["format"] = "gangraph/1",
            ["nodes"] = new JObject(nodes.Select(n => new JProperty(
                n.Id, new JObject { ["type"] = "Swirl", ["v"] = 1 }))),
            ["layout"] = new JObject
            {
                ["at"] = new JObject(nodes.Select(n => new JProperty(
                    n.Id, new JArray(n.X, n.Y)))),
            },
        };
        File.WriteAllText(Path.Combine(_folder, "nodes.json"), graph.ToString());
        return RunningEditor.StartIn(_folder, "nodes.json");
    }
}
