using GanGraph.Editor.Browser.Tests.Chromium.Hands;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;
using static Microsoft.Playwright.Assertions;

namespace GanGraph.Editor.Browser.Tests.Chromium;

/// <summary>The first piece, built in a real browser from an empty canvas.</summary>
public sealed class BuildingTests : IClassFixture<BrowserFixture>, IDisposable
{
    private readonly BrowserFixture _browser;
    private readonly string _folder = Directory.CreateTempSubdirectory("gangraph edit ").FullName;

    public BuildingTests(BrowserFixture browser)
    {
        _browser = browser;
        FearByHand.CopyMedia(_folder);
    }

    private string Graph => Path.Combine(_folder, "fear.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [ChromiumFact]
    public async Task Keyboard_BuildsThePiece()
    {
        using RunningEditor editor = Start();
        await using IBrowserContext person = await _browser.Person();
        EditorWindow window = await EditorWindow.Open(person, editor);

        await FearByHand.Build(new KeyboardHand(window), () => Task.CompletedTask);
        await window.Picture("built-by-keyboard");
        Assert.Empty(FearByHand.Differences(Graph));
        Assert.Empty(window.Errors);
    }

    [ChromiumFact]
    public async Task Mouse_BuildsThePiece_WhichRunsAndIsUndone()
    {
        using RunningEditor editor = Start();
        JToken first = await editor.Document();
        await using IBrowserContext person = await _browser.Person();
        EditorWindow window = await EditorWindow.Open(person, editor);
        MouseHand hand = new(window);
        await hand.MakeRoom();
        await hand.GoAway();

        await FearByHand.Build(hand, between: async () =>
        {
            await window.Page.ReloadAsync();
            await window.Node("film").WaitForAsync();
            await hand.MakeRoom();
        });
        await window.Picture("built-by-mouse");
        Assert.Empty(FearByHand.Differences(Graph));

        await RunAndSee(window, hand);
        await UndoAll(window);
        await Expect(window.Page.Locator(".empty")).ToBeVisibleAsync();
        Assert.Equal(first.ToString(), (await editor.Document()).ToString());
        Assert.Empty(window.Errors);
    }

    private RunningEditor Start() => RunningEditor.StartIn(_folder, "fear.json");

    /// <summary>The film comes out, and what a node shows follows its settings.</summary>
    private async Task RunAndSee(EditorWindow window, MouseHand hand)
    {
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Run", Exact = true })
            .ClickAsync();
        await Expect(window.Page.GetByText("Done in")).ToBeVisibleAsync(
            new() { Timeout = 240_000 });
        string films = Path.Combine(_folder, "out", "fear");
        Assert.True(File.Exists(Path.Combine(films, "three-studies-on-fear.mp4")));
        Assert.True(File.Exists(Path.Combine(films, "keys.png")));

        ILocator picture = window.Node("tempo").Locator("img");
        string? before = await picture.GetAttributeAsync("src");
        await hand.Write("walk", "Frames per key", "2");
        await Expect(picture).Not.ToHaveAttributeAsync("src", before!);
        await window.Picture("ran");
    }

    private static async Task UndoAll(EditorWindow window)
    {
        ILocator undo = window.Page.Locator(".slot-top").GetByRole(
            AriaRole.Button, new() { Name = "Undo" });
        for (int i = 0; await undo.IsEnabledAsync(); i++)
        {
            Assert.True(i < 500, "Undoing does not end.");
            await undo.ClickAsync(new() { Force = true });
        }
    }
}
