using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;
using Newtonsoft.Json.Linq;
using static Microsoft.Playwright.Assertions;

namespace GanGraph.Editor.Browser.Tests.Chromium;

/// <summary>A window of the browser that shows the editor.</summary>
public sealed class EditorWindow
{
    private readonly List<string> _errors = [];

    private EditorWindow(IPage page)
    {
        Page = page;
        page.SetDefaultTimeout(60_000);
        SetDefaultExpectTimeout(60_000);
        page.PageError += (_, error) => _errors.Add(error);
        page.Console += (_, line) =>
        {
            if (line.Type == "error" && !line.Text.Contains("ERR_CONNECTION_REFUSED")
                && !line.Text.Contains("WebSocket connection"))
            {
                _errors.Add(line.Text);
            }
        };
    }

    public IPage Page { get; }

    /// <summary>What the page and the browser complained about.</summary>
    public IReadOnlyList<string> Errors => _errors;

    public ILocator Wires => Page.Locator(".react-flow__edge");

    /// <summary>The panel of what is selected.</summary>
    public ILocator Inspector => Page.Locator(".slot-right");

    /// <summary>The keys of the film in the inspector.</summary>
    public ILocator KeyTiles => Inspector.Locator("[aria-label^='Key '][role=option]");

    /// <summary>Opens the editor; without a node to wait for, on an empty canvas.</summary>
    public static async Task<EditorWindow> Open(
        IBrowserContext person, RunningEditor editor, string waitFor = "")
    {
        EditorWindow window = await OpenAnything(person, editor);
        await (waitFor.Length > 0 ? window.Node(waitFor) : window.Page.Locator(".empty"))
            .WaitForAsync();
        return window;
    }

    /// <summary>Opens whatever the editor shows first.</summary>
    public static async Task<EditorWindow> OpenAnything(
        IBrowserContext person, RunningEditor editor)
    {
        EditorWindow window = new(await person.NewPageAsync());
        await window.Page.GotoAsync(
            $"http://127.0.0.1:{editor.Port}/#token={RunningEditor.Secret}");
        return window;
    }

    /// <summary>A node by its id.</summary>
    public ILocator Node(string id) => Page.Locator($"[role=group][aria-label^='{id}, ']");

    /// <summary>A port or another button by the beginning of its name.</summary>
    public ILocator Button(string name) => Page.Locator($"[aria-label^='{name}']").First;

    /// <summary>Adds a node where the canvas is empty, by double click and search.</summary>
    /// <param name="typed">What is typed into the search.</param>
    /// <param name="type">The type that it must find first.</param>
    /// <param name="atTop">Whether there rather than at the bottom.</param>
    public async Task Add(string typed, string type, bool atTop = false)
    {
        LocatorBoundingBoxResult canvas = await Box(Page.Locator(".react-flow__pane"));
        await Page.Mouse.DblClickAsync(
            canvas.X + (canvas.Width / 2), canvas.Y + (atTop ? 40 : canvas.Height - 90));
        await Find(typed, type);
        await Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Types into the search that is open, until it finds this type first.</summary>
    public async Task Find(string typed, string type)
    {
        ILocator search = Page.GetByRole(AriaRole.Combobox, new() { Name = "Search nodes" });
        await Expect(search).ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync(typed);
        await Expect(search).ToHaveAttributeAsync("aria-activedescendant", $"found-{type}");
    }

    /// <summary>Waits until those who cannot see the window are told this.</summary>
    public Task Hears(string said) => Expect(Page.Locator(".unseen[role=status]"))
        .ToHaveTextAsync(said);

    /// <summary>Waits until the view of the canvas moves no more.</summary>
    public async Task StandsStill()
    {
        ILocator view = Page.Locator(".react-flow__viewport");
        for (string before = "", now = "?"; now != before;)
        {
            await Task.Delay(150);
            (before, now) = (now, await view.GetAttributeAsync("style") ?? "");
        }
    }

    /// <summary>A port of a node, as <c>node.port</c>.</summary>
    public ILocator Port(string side, string end) =>
        Page.Locator($".port[data-end='{end}'][data-side='{side}']");

    /// <summary>A field or button of the inspector by its name, with a unit or without.</summary>
    public ILocator Field(string name) => Inspector.Locator(FieldSelector(name));

    /// <summary>How a field or button is found by its name.</summary>
    public static string FieldSelector(string name) => ":is(input, button, textarea)"
        + $":is([aria-label='{name}'], [aria-label^='{name}, ']):not([type=range])";

    /// <summary>The name that a new node has at first.</summary>
    public static string NameOf(string type) => char.ToLowerInvariant(type[0]) + type[1..];

    /// <summary>Waits until a key of the film has this seed.</summary>
    public Task HasSeed(int place, int seed) => Expect(KeyTiles.Nth(place))
        .ToHaveAttributeAsync("aria-label", new Regex(
            $"^Key {place + 1}, .* seed {seed}$"));

    /// <summary>Clicks where the canvas is empty, so that keys reach it.</summary>
    public async Task ClickCanvas()
    {
        LocatorBoundingBoxResult canvas = await Box(Page.Locator(".react-flow__pane"));
        await Page.Mouse.ClickAsync(canvas.X + 40, canvas.Y + 40);
    }

    /// <summary>Drags from the middle of one thing to the middle of another.</summary>
    public async Task Drag(ILocator from, ILocator to)
    {
        LocatorBoundingBoxResult start = await Box(from);
        LocatorBoundingBoxResult end = await Box(to);
        await Page.Mouse.MoveAsync(start.X + (start.Width / 2), start.Y + (start.Height / 2));
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(start.X + 30, start.Y + 20, new() { Steps = 3 });
        await Page.Mouse.MoveAsync(
            end.X + (end.Width / 2), end.Y + (end.Height / 2), new() { Steps = 8 });
        await Page.Mouse.UpAsync();
    }

    /// <summary>Presses at a place, moves so far from it and lets go.</summary>
    public async Task DragBy(float x, float y, float right, float down)
    {
        await Page.Mouse.MoveAsync(x, y);
        await Page.Mouse.DownAsync();
        await Page.Mouse.MoveAsync(x + right, y + down, new() { Steps = 6 });
        await Page.Mouse.UpAsync();
    }

    public static async Task<LocatorBoundingBoxResult> Box(ILocator thing) =>
        await thing.BoundingBoxAsync() ?? throw new InvalidOperationException("It is not shown.");

    /// <summary>Keeps a picture of the window.</summary>
    public Task Picture(string name) => Page.ScreenshotAsync(new()
    {
        Path = Path.Combine(
            BrowserFixture.Checkout, "tests", "TestResults", "browser", $"{name}.png"),
    });

    /// <summary>What keeps people out, as axe finds it.</summary>
    /// <param name="onlyColors">Whether to look at nothing but colours.</param>
    public async Task<IReadOnlyList<string>> Findings(bool onlyColors = false)
    {
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window"))
        {
            await Page.EvaluateAsync(new BundledAxeScriptProvider().GetScript());
        }

        string found = await Page.EvaluateAsync<string>(
            """
            async (onlyColors) => JSON.stringify((await axe.run(onlyColors
              ? { runOnly: ["color-contrast"] } : {})).violations)
            """,
            onlyColors);
        return [.. JArray.Parse(found).Select(v =>
            $"{v["id"]} ({v["impact"]}): "
            + string.Join(", ", v["nodes"]!.Select(n => n["html"])))];
    }
}
