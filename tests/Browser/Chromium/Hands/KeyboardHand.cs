using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GanGraph.Editor.Browser.Tests.Chromium.Hands;

/// <summary>The keyboard does everything: what it works on is what has the focus.</summary>
public sealed class KeyboardHand(EditorWindow window) : IHand
{
    private IKeyboard Keyboard => window.Page.Keyboard;

    public async Task Add(string typed, string type, string id)
    {
        await Press("Tab");
        await Place(typed, type, id);
    }

    public async Task AddFrom(string from, string typed, string type, string id)
    {
        await GoToPort(from);
        await Press("Tab");
        await Place(typed, type, id);
    }

    public async Task Wire(string from, string to)
    {
        await GoToPort(from);
        await Press("w");
        string letters = await window.Port("input", to).Locator("kbd").InnerTextAsync();
        foreach (char letter in letters)
        {
            await Press($"{char.ToLowerInvariant(letter)}");
        }

        await window.Hears($"Wired {from} to {to}.");
    }

    public async Task Write(string node, string field, string value)
    {
        await GoToField(node, EditorWindow.FieldSelector(field));
        await Type(value);
        await Expect(window.Field(field)).ToHaveValueAsync(value);
        await Leave();
    }

    public async Task Turn(string node, string field)
    {
        await GoToField(node, EditorWindow.FieldSelector(field));
        await Press("Space");
        await Expect(window.Field(field)).ToBeCheckedAsync();
        await Leave();
    }

    public async Task Choose(string node, string field, string choice)
    {
        await GoToField(node, EditorWindow.FieldSelector(field));
        await Keyboard.TypeAsync(choice[..1].ToLowerInvariant());
        await Expect(window.Field(field)).ToHaveTextAsync(choice);
        await Leave();
    }

    public async Task Take(string node, string field, params string[] way)
    {
        await GoToField(node, $"[aria-label^='{field}: ']");
        await Press("Enter");
        foreach (string step in way)
        {
            ILocator row = window.Page.Locator(".file-row", new() { HasText = step });
            await row.WaitForAsync();
            for (int i = 0; !await HasFocus(row); i++)
            {
                Assert.True(i < 60, $"Tab does not come to {step}.");
                await Press("Tab");
            }

            await Press("Enter");
        }

        await window.Inspector.Locator($"[aria-label^='{field}: {way[^1]}']").WaitForAsync();
        await Leave();
    }

    public async Task SetKeys(string node, params int[] seeds)
    {
        const string tile = "[aria-label^='Key '][role=option]";
        int left = 8;
        await GoToField(node, tile);
        await Press("End");
        await PressUntil("Tab", "[aria-label='Remove it from the list']");
        while (left > seeds.Length)
        {
            await Press("Enter");
            await Expect(window.KeyTiles).ToHaveCountAsync(--left);
        }

        for (int i = 0; i < seeds.Length; i++)
        {
            await PressUntil("Shift+Tab", tile);
            await Press("Home");
            for (int step = 0; step < i; step++)
            {
                await Press("ArrowRight");
            }

            await IsFocused($"[aria-label^='Key {i + 1},']");
            await PressUntil("Tab", $"[aria-label='Seed of key {i + 1}']");
            await Type($"{seeds[i]}");
            await window.HasSeed(i, seeds[i]);
        }

        await PressUntil("Shift+Tab", tile);
        await Press("Home");
        await IsFocused("[aria-label^='Key 1,']");
        await Press("Control+ArrowRight");
        await window.HasSeed(0, seeds[1]);
        await Leave();
    }

    public async Task Save()
    {
        await Press("Control+s");
        await Expect(window.Page.GetByRole(
            AriaRole.Button, new() { Name = "Save", Exact = true })).ToBeDisabledAsync();
    }

    /// <summary>Takes what the search finds first, and names the new node.</summary>
    private async Task Place(string typed, string type, string id)
    {
        await window.Find(typed, type);
        await Press("Enter");
        await Expect(window.Node(EditorWindow.NameOf(type))).ToBeFocusedAsync();
        await Press("F2");
        await IsFocused($"[aria-label='New name of {EditorWindow.NameOf(type)}']");
        await Keyboard.TypeAsync(id);
        await Press("Enter");
        await Expect(window.Node(id)).ToBeFocusedAsync();
    }

    private async Task GoToPort(string output)
    {
        await GoTo(output.Split('.')[0]);
        await PressUntil("p", $".port[data-end='{output}'][data-side=output]");
    }

    /// <summary>Comes to a node through the outline.</summary>
    private async Task GoTo(string node)
    {
        await PressUntil("Shift+F6", "[aria-label='Find in the graph']");
        await Press("Control+a");
        await Keyboard.TypeAsync(node);
        string row = $"[role=treeitem][data-key='{node}']";
        await window.Page.Locator(row).WaitForAsync();
        await PressUntil("Tab", "[role=treeitem]");
        await PressUntil("ArrowDown", row);
        await Press("Enter");
        await Expect(window.Node(node)).ToBeFocusedAsync();
    }

    private async Task GoToField(string node, string selector)
    {
        if (node.Length == 0)
        {
            await Press("Escape");
            await Expect(window.Page.Locator(".react-flow__node.selected")).ToHaveCountAsync(0);
            await Press("F6");
        }
        else
        {
            await GoTo(node);
            await Press("Enter");
        }

        await IsFocused(".slot-right *");
        await PressUntil("Tab", selector);
    }

    /// <summary>Goes back from the panel to the canvas.</summary>
    private async Task Leave()
    {
        await Press("Escape");
        await IsFocused(".canvas, .canvas *");
    }

    private async Task Type(string value)
    {
        await Press("Control+a");
        await Keyboard.TypeAsync(value);
        await Press("Enter");
    }

    private Task Press(string key) => Keyboard.PressAsync(key);

    private async Task PressUntil(string key, string selector)
    {
        for (int i = 0; !await HasFocus(window.Page.Locator($"{selector}:focus")); i++)
        {
            Assert.True(i < 80, $"{key} does not come to {selector}.");
            await Press(key);
        }
    }

    private Task IsFocused(string selector) =>
        window.Page.Locator($":is({selector}):focus").First.WaitForAsync();

    private static async Task<bool> HasFocus(ILocator thing) => await thing.CountAsync() > 0
        && await thing.First.EvaluateAsync<bool>("one => one === document.activeElement");
}
