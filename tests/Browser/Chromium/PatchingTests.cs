using Microsoft.Playwright;
using Newtonsoft.Json.Linq;
using static Microsoft.Playwright.Assertions;

namespace GanGraph.Editor.Browser.Tests.Chromium;

/// <summary>The editor in a real browser, on the first piece.</summary>
public sealed class PatchingTests : IClassFixture<BrowserFixture>, IDisposable
{
    private const string Piece = "three-studies-on-fear.json";

    private readonly BrowserFixture _browser;
    private readonly string _folder = Directory.CreateTempSubdirectory("gangraph edit ").FullName;

    public PatchingTests(BrowserFixture browser)
    {
        _browser = browser;
        string graphs = Path.Combine(BrowserFixture.Checkout, "graphs");
        Directory.CreateDirectory(Path.Combine(_folder, "media"));
        File.Copy(Path.Combine(graphs, Piece), Path.Combine(_folder, Piece));
        foreach (string file in Directory.EnumerateFiles(Path.Combine(graphs, "media")))
        {
            File.Copy(file, Path.Combine(_folder, "media", Path.GetFileName(file)));
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [ChromiumFact]
    public async Task Piece_IsShownWholeAndToEverybody()
    {
        using RunningEditor editor = Start();
        await using IBrowserContext person = await _browser.Person();
        EditorWindow window = await Open(person, editor);

        await Expect(window.Wires).ToHaveCountAsync(12);
        Assert.Empty(await window.Findings());
        await window.Picture("piece");
        Assert.Empty(window.Errors);
    }

    [ChromiumFact]
    public async Task AddConnectSet_ThenUndoAll_GivesTheFirstDocumentBack()
    {
        using RunningEditor editor = Start();
        JToken first = await editor.Document();
        await using IBrowserContext person = await _browser.Person();
        EditorWindow window = await Open(person, editor);

        await window.Add("swril", "Swirl");
        await Expect(window.Node("swirl")).ToHaveCountAsync(1);
        await window.Drag(
            window.Button("output frames of draw"), window.Button("input frames of swirl"));
        await Expect(window.Wires).ToHaveCountAsync(13);
        ILocator strength = window.Page.Locator("aside, [role=complementary]")
            .GetByRole(AriaRole.Spinbutton, new() { Name = "Strength, radians" });
        await strength.Last.FillAsync("2.5");
        await strength.Last.PressAsync("Enter");
        JToken node = await editor.Until(d => d["nodes"]!["swirl"]?["set"] is not null);
        Assert.Equal(2.5, (double)node["nodes"]!["swirl"]!["set"]!["strength"]!);
        Assert.Equal("draw.frames", (string?)node["nodes"]!["swirl"]!["in"]!["frames"]);
        await window.Picture("patched");

        await window.ClickCanvas();
        while (await window.Node("swirl").CountAsync() > 0)
        {
            await window.Page.Keyboard.PressAsync("Control+z");
            await Task.Delay(150);
        }

        await Expect(window.Wires).ToHaveCountAsync(12);
        Assert.Equal(first.ToString(), (await editor.Document()).ToString());
        Assert.Empty(window.Errors);
    }

    [ChromiumFact]
    public async Task Reload_InTheMiddle_ShowsWhatWasDone()
    {
        using RunningEditor editor = Start();
        await using IBrowserContext person = await _browser.Person();
        EditorWindow window = await Open(person, editor);
        await window.Add("swirl", "Swirl");
        await window.Node("swirl").WaitForAsync();

        await window.Page.ReloadAsync();
        await window.Node("swirl").WaitForAsync();
        await window.Add("wave", "Wave", atTop: true);
        await window.Node("wave").WaitForAsync();
        Assert.Empty(window.Errors);
    }

    [ChromiumFact]
    public async Task TwoWindows_SeeEachOtherAndPasteBetween()
    {
        using RunningEditor editor = Start();
        await using IBrowserContext person = await _browser.Person();
        EditorWindow one = await Open(person, editor);
        EditorWindow two = await Open(person, editor);

        await one.Add("swirl", "Swirl");
        await two.Node("swirl").WaitForAsync();
        await one.Page.BringToFrontAsync();
        await one.Node("swirl").ClickAsync(new() { Position = new() { X = 30, Y = 8 } });
        await one.Page.Keyboard.PressAsync("Control+c");
        await one.Page.WaitForFunctionAsync(
            "async () => (await navigator.clipboard.readText()).includes('Swirl')");
        await two.Page.BringToFrontAsync();
        await two.ClickCanvas();
        await two.Page.Keyboard.PressAsync("Control+v");
        await one.Page.Locator("[role=group][aria-label$=', Swirl']").Nth(1).WaitForAsync();
        await two.Picture("two-windows");
        Assert.Empty(one.Errors.Concat(two.Errors));
    }

    [ChromiumFact]
    public async Task EditorKilledInTheMiddleOfADrag_NothingIsLost()
    {
        int port;
        EditorWindow window;
        await using IBrowserContext person = await _browser.Person();
        using (RunningEditor editor = Start())
        {
            port = editor.Port;
            window = await Open(person, editor);
            await window.Add("swirl", "Swirl");
            LocatorBoundingBoxResult node = await EditorWindow.Box(window.Node("swirl"));
            await window.Page.Mouse.MoveAsync(node.X + 30, node.Y + 8);
            await window.Page.Mouse.DownAsync();
            await window.Page.Mouse.MoveAsync(node.X + 60, node.Y - 60, new() { Steps = 5 });
            editor.Kill();
            await window.Page.Mouse.MoveAsync(node.X + 90, node.Y - 90, new() { Steps = 5 });
            await window.Page.Mouse.UpAsync();
        }

        using RunningEditor again = RunningEditor.StartIn(_folder, Piece, "--port", $"{port}");
        using Talk look = await again.Connect("look");
        Assert.Contains("not saved", (string?)look.Welcome["recovery"]!["text"]);
        await look.Do(1, new { seq = 1, @do = "recover" });
        await Expect(window.Node("swirl")).ToHaveCountAsync(1);
        await window.Picture("after-a-kill");
        await again.AssertGoesOn();
    }

    [ChromiumFact]
    public async Task EditorKilledInTheMiddleOfADrag_TheMoveArrivesAtTheNextOne()
    {
        int port;
        EditorWindow window;
        JToken before;
        await using IBrowserContext person = await _browser.Person();
        using (RunningEditor editor = Start())
        {
            port = editor.Port;
            before = (await editor.Document())["layout"]!["at"]!;
            window = await Open(person, editor);
            LocatorBoundingBoxResult node = await EditorWindow.Box(window.Node("draw"));
            await window.Page.Mouse.MoveAsync(node.X + 30, node.Y + 8);
            await window.Page.Mouse.DownAsync();
            await window.Page.Mouse.MoveAsync(node.X + 60, node.Y - 60, new() { Steps = 5 });
            editor.Kill();
            await window.Page.Mouse.MoveAsync(node.X + 30, node.Y - 92, new() { Steps = 5 });
            await window.Page.Mouse.UpAsync();
        }

        using RunningEditor again = RunningEditor.StartIn(_folder, Piece, "--port", $"{port}");
        JToken after = await again.Until(
            d => !JToken.DeepEquals(d["layout"]!["at"], before));
        after = after["layout"]!["at"]!;
        Assert.Equal((double)before["draw"]![0]!, (double)after["draw"]![0]!, 3.0);
        Assert.True((double)after["draw"]![1]! < (double)before["draw"]![1]! - 90);
        after["draw"] = before["draw"]!.DeepClone();
        Assert.Equal(before.ToString(), after.ToString());
    }

    private RunningEditor Start() => RunningEditor.StartIn(_folder, Piece);

    private static Task<EditorWindow> Open(IBrowserContext person, RunningEditor editor) =>
        EditorWindow.Open(person, editor, "draw");
}
