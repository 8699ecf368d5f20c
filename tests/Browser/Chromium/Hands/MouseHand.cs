using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GanGraph.Editor.Browser.Tests.Chromium.Hands;

/// <summary>The mouse does everything; only names and numbers are typed.</summary>
public sealed class MouseHand(EditorWindow window) : IHand
{
    private const int Columns = 5;
    private const float Across = 170;
    private const float Down = 240;
    private const float Zoom = 0.6f;

    private int _count;

    private IPage Page => window.Page;

    private IMouse Mouse => window.Page.Mouse;

    private ILocator Pane => Page.Locator(".react-flow__pane");

    /// <summary>Gives the canvas the room of the viewer, and shows all that is on it.</summary>
    public async Task MakeRoom()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Hide the viewer" }).ClickAsync();
        await Page.GetByRole(AriaRole.Button, new() { Name = "Fit", Exact = true }).ClickAsync();
        await window.StandsStill();
    }

    /// <summary>Goes away from the canvas with the wheel, so that more finds room on it.</summary>
    public async Task GoAway()
    {
        LocatorBoundingBoxResult canvas = await EditorWindow.Box(Pane);
        await Mouse.MoveAsync(canvas.X + (canvas.Width / 2), canvas.Y + (canvas.Height / 2));
        await Mouse.WheelAsync(0, -MathF.Log2(Zoom) / 0.002f);
        await Expect(Page.Locator(".canvas-zoom")).ToHaveTextAsync($"{Zoom * 100:0} %");
    }

    public async Task Add(string typed, string type, string id)
    {
        (float x, float y) = await NextPlace();
        await Mouse.DblClickAsync(x, y);
        await Place(typed, type, id);
    }

    public async Task AddFrom(string from, string typed, string type, string id)
    {
        (float x, float y) = await NextPlace();
        LocatorBoundingBoxResult port = await EditorWindow.Box(window.Port("output", from));
        await window.DragBy(
            Middle(port).X, Middle(port).Y,
            x - Middle(port).X, y + (40 * Zoom) - Middle(port).Y);
        await Place(typed, type, id);
    }

    public async Task Wire(string from, string to)
    {
        await window.Drag(window.Port("output", from), window.Port("input", to));
        await window.Hears($"Wired {from} to {to}.");
    }

    public async Task Write(string node, string field, string value)
    {
        await Choose(node);
        await Type(window.Field(field), value);
        await Expect(window.Field(field)).ToHaveValueAsync(value);
    }

    public async Task Turn(string node, string field)
    {
        await Choose(node);
        await window.Field(field).ClickAsync();
        await Expect(window.Field(field)).ToBeCheckedAsync();
    }

    public async Task Choose(string node, string field, string choice)
    {
        await Choose(node);
        await window.Field(field).ClickAsync();
        await Page.GetByRole(AriaRole.Option, new() { Name = choice }).First.ClickAsync();
        await Expect(window.Field(field)).ToHaveTextAsync(choice);
    }

    public async Task Take(string node, string field, params string[] way)
    {
        await Choose(node);
        await window.Inspector.Locator($"[aria-label^='{field}: ']").ClickAsync();
        foreach (string step in way)
        {
            await Page.Locator(".file-row", new() { HasText = step }).ClickAsync();
        }

        await window.Inspector.Locator($"[aria-label^='{field}: {way[^1]}']").WaitForAsync();
    }

    public async Task SetKeys(string node, params int[] seeds)
    {
        await Choose(node);
        for (int left = 8; left > seeds.Length; left--)
        {
            await window.KeyTiles.Nth(left - 1).ClickAsync();
            await window.Inspector.GetByRole(
                AriaRole.Button, new() { Name = "Remove it from the list" }).ClickAsync();
            await Expect(window.KeyTiles).ToHaveCountAsync(left - 1);
        }

        for (int i = 0; i < seeds.Length; i++)
        {
            await window.KeyTiles.Nth(i).ClickAsync();
            await Type(window.Field($"Seed of key {i + 1}"), $"{seeds[i]}");
            await window.HasSeed(i, seeds[i]);
        }

        await window.Drag(window.KeyTiles.Nth(0), window.KeyTiles.Nth(1));
        await window.HasSeed(0, seeds[1]);
    }

    public async Task Save()
    {
        ILocator save = Page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true });
        await save.ClickAsync();
        await Expect(save).ToBeDisabledAsync();
    }

    /// <summary>Takes what the search finds first, and names the new node.</summary>
    private async Task Place(string typed, string type, string id)
    {
        await window.Find(typed, type);
        await Page.Locator($"#found-{type}").ClickAsync();
        ILocator node = window.Node(EditorWindow.NameOf(type));
        await Expect(node).ToBeFocusedAsync();
        await node.Locator(".shape-title").DblClickAsync();
        await Expect(node.GetByRole(AriaRole.Textbox, new() { Name = "New name of" }))
            .ToBeFocusedAsync();
        await Page.Keyboard.TypeAsync(id);
        await Page.Keyboard.PressAsync("Enter");
        await Expect(window.Node(id)).ToBeFocusedAsync();
    }

    /// <summary>Clicks a node, or the empty canvas.</summary>
    private async Task Choose(string node)
    {
        if (node.Length == 0)
        {
            LocatorBoundingBoxResult canvas = await EditorWindow.Box(Pane);
            await Mouse.ClickAsync(canvas.X + 8, canvas.Y + 8);
            await Expect(Page.Locator(".react-flow__node.selected")).ToHaveCountAsync(0);
            return;
        }

        await window.Node(node).Locator(".shape-title").ClickAsync();
        await Expect(window.Inspector.Locator("h2, input").First).ToBeVisibleAsync();
        await Expect(Page.Locator($".react-flow__node.selected[data-id='{node}']"))
            .ToHaveCountAsync(1);
    }

    private async Task Type(ILocator field, string value)
    {
        await field.ClickAsync(new() { ClickCount = 3 });
        await Page.Keyboard.TypeAsync(value);
        await Page.Keyboard.PressAsync("Enter");
    }

    private async Task<(float X, float Y)> NextPlace()
    {
        LocatorBoundingBoxResult canvas = await EditorWindow.Box(Pane);
        int place = _count++;
        return (canvas.X + 20 + (place % Columns * Across),
            canvas.Y + 30 + (place / Columns * Down));
    }

    private static (float X, float Y) Middle(LocatorBoundingBoxResult box) =>
        (box.X + (box.Width / 2), box.Y + (box.Height / 2));
}
