using Microsoft.Playwright;
using Newtonsoft.Json.Linq;
using static Microsoft.Playwright.Assertions;

namespace GanGraph.Editor.Browser.Tests.Chromium;

/// <summary>The main states of the window, in each theme: nothing in them keeps anybody out.
/// Pictures of all of them are kept when GANGRAPH_PICTURES is set.</summary>
public sealed class StatesTests : IClassFixture<BrowserFixture>, IDisposable
{
    private const string Piece = "three-studies-on-fear.json";

    private readonly Survey _survey = new();
    private readonly BrowserFixture _browser;
    private readonly string _folder = Directory.CreateTempSubdirectory("gangraph edit ").FullName;

    public StatesTests(BrowserFixture browser) => _browser = browser;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [ChromiumFact]
    public async Task StartPage()
    {
        using RunningEditor editor = RunningEditor.StartIn(_folder);
        await using IBrowserContext person = await _browser.Person();
        EditorWindow window = await EditorWindow.OpenAnything(person, editor);
        await window.Page.Locator("dialog[open] img").First.WaitForAsync();
        await _survey.Look(window, "start");
        _survey.AssertNothingFound();
    }

    [ChromiumFact]
    public async Task EmptyCanvas()
    {
        using RunningEditor editor = RunningEditor.StartIn(_folder, "new.json");
        await using IBrowserContext person = await _browser.Person();
        EditorWindow window = await EditorWindow.Open(person, editor);
        await _survey.Look(window, "empty");
        await window.ClickCanvas();
        await window.Page.Keyboard.PressAsync("Tab");
        await Expect(window.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await _survey.Look(window, "search");
        await window.Find("swril", "Swirl");
        await _survey.Look(window, "search-typed");
        _survey.AssertNothingFound();
    }

    [ChromiumFact]
    public async Task Piece_AndWhatOpensOverIt()
    {
        using RunningEditor editor = StartPiece();
        await using IBrowserContext person = await _browser.Person();
        EditorWindow window = await EditorWindow.Open(person, editor, "draw");
        IKeyboard keyboard = window.Page.Keyboard;
        await _survey.Look(window, "piece");

        await window.Node("keys").Locator(".shape-title").ClickAsync();
        await Expect(window.KeyTiles.First).ToBeVisibleAsync();
        await _survey.Look(window, "keys");
        foreach ((string key, string name) in new[]
        {
            ("?", "key-table"), ("Control+k", "commands"), ("Shift+F10", "menu"),
        })
        {
            await keyboard.PressAsync(key);
            await Expect(window.Page.Locator("dialog[open], [role=menu]").First)
                .ToBeVisibleAsync();
            await _survey.Look(window, name);
            await keyboard.PressAsync("Escape");
        }

        await window.Node("clip").Locator(".shape-title").ClickAsync();
        await window.Inspector.Locator("[aria-label^='Path: ']").ClickAsync();
        await window.Page.Locator(".file-row").First.WaitForAsync();
        await _survey.Look(window, "file-picker");
        await keyboard.PressAsync("Escape");
        await DropWire(window, "draw.frames");
        await _survey.Look(window, "dropped-wire");
        _survey.AssertNothingFound();
    }

    [ChromiumFact]
    public async Task ChangedOnDisk()
    {
        using RunningEditor editor = StartPiece();
        await using IBrowserContext person = await _browser.Person();
        EditorWindow window = await EditorWindow.Open(person, editor, "draw");
        using Talk talk = await editor.Connect("hand");
        await talk.Do(1, new { seq = 1, @do = "graph", name = "seed", value = 9 });
        string file = Path.Combine(_folder, Piece);
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"seed\": 7", "\"seed\": 8"));
        ILocator choose = window.Page.GetByRole(
            AriaRole.Button, new() { Name = "Choose what to keep" });
        await choose.WaitForAsync();
        await _survey.Look(window, "disk-changed");
        await choose.ClickAsync();
        await _survey.Look(window, "disk-dialog");

        await window.Page.GetByText("Take both").ClickAsync();
        ILocator decide = window.Page.GetByRole(AriaRole.Button, new() { Name = "Decide…" });
        await decide.WaitForAsync();
        await _survey.Look(window, "conflict-bar");
        await decide.ClickAsync();
        ILocator take = window.Page.GetByRole(
            AriaRole.Button, new() { Name = "Take 8 at settings.seed" });
        await take.WaitForAsync();
        await _survey.Look(window, "conflicts");
        await take.ClickAsync();
        JToken decided = await editor.Until(d => d["conflicts"] is null);
        Assert.Equal(8, (int?)decided["settings"]!["seed"]);
        await Expect(decide).ToHaveCountAsync(0);
        _survey.AssertNothingFound();
    }

    [ChromiumFact]
    public async Task RecoveryOffer()
    {
        using (RunningEditor editor = StartPiece())
        {
            using Talk talk = await editor.Connect("hand");
            await talk.Do(1, new
            {
                seq = 1, @do = "set", node = "walk", setting = "framesPerKey", value = 9,
            });
            await talk.Do(2, new
            {
                seq = 2, @do = "addNode", type = "Swirl", at = new[] { 0, 600 },
            });
            editor.Kill();
        }

        using RunningEditor again = RunningEditor.StartIn(_folder, Piece);
        await using IBrowserContext person = await _browser.Person();
        EditorWindow window = await EditorWindow.Open(person, again, "draw");
        await Expect(window.Page.Locator("dialog[open] .differences li")).ToHaveTextAsync(
        [
            "changed walk.framesPerKey: 100 is now 9", "added swirl, Swirl",
            "changed places, groups or notes on the canvas",
        ]);
        await _survey.Look(window, "recovery");
        _survey.AssertNothingFound();
    }

    [ChromiumFact]
    public async Task RunningAndSeen()
    {
        ShortFilm.Write(_folder, frames: 280);
        using RunningEditor editor = RunningEditor.StartIn(_folder, ShortFilm.Name);
        await using IBrowserContext person = await _browser.Person();
        EditorWindow window = await EditorWindow.Open(person, editor, "twist");
        await window.Node("twist").Locator("img").WaitForAsync();
        await window.Node("twist").Locator(".shape-title").ClickAsync();
        await window.Page.Locator(".viewer-stage img").WaitForAsync();
        await _survey.Look(window, "viewer");

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true })
            .ClickAsync();
        await Expect(window.Node("film").Locator(".shape-footer"))
            .ToHaveAttributeAsync("data-state", "running");
        await _survey.Look(window, "running");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Stop" }).ClickAsync();
        await Expect(window.Page.Locator(".run-words")).ToContainTextAsync("Stopped");
        await _survey.Look(window, "stopped");
        _survey.AssertNothingFound();
    }

    [ChromiumFact]
    public async Task ErrorsOnNodes()
    {
        ShortFilm.Write(_folder, frames: 40, pictures: false);
        using RunningEditor editor = RunningEditor.StartIn(_folder, ShortFilm.Name);
        await using IBrowserContext person = await _browser.Person();
        EditorWindow window = await EditorWindow.Open(person, editor, "twist");
        ILocator badge = window.Node("pictures").Locator(".badge");
        await badge.WaitForAsync();
        await badge.HoverAsync();
        await _survey.Look(window, "error");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "error" }).First.ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Dialog, new() { Name = "Problems" }))
            .ToBeVisibleAsync();
        await _survey.Look(window, "problems");
        _survey.AssertNothingFound();
    }

    private RunningEditor StartPiece()
    {
        FearByHand.CopyMedia(_folder);
        File.Copy(
            Path.Combine(BrowserFixture.Checkout, "graphs", Piece), Path.Combine(_folder, Piece));
        return RunningEditor.StartIn(_folder, Piece);
    }

    private static async Task DropWire(EditorWindow window, string output)
    {
        LocatorBoundingBoxResult port = await EditorWindow.Box(window.Port("output", output));
        LocatorBoundingBoxResult canvas =
            await EditorWindow.Box(window.Page.Locator(".react-flow__pane"));
        await window.DragBy(
            port.X + 3, port.Y + 3, canvas.X + 400 - port.X, canvas.Y + 60 - port.Y);
        await Expect(window.Page.GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
    }
}
