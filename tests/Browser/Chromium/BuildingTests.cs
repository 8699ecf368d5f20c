using GanGraph.Editor.Browser.Tests.Chromium.Hands;
using Microsoft.Playwright;

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
        using RunningEditor editor = RunningEditor.StartIn(_folder, "fear.json");
        await using IBrowserContext person = await _browser.Person();
        EditorWindow window = await EditorWindow.Open(person, editor);

        await FearByHand.Build(new KeyboardHand(window));
        await window.Picture("built-by-keyboard");
        Assert.Empty(FearByHand.Differences(Graph));
        Assert.Empty(window.Errors);
    }
}
