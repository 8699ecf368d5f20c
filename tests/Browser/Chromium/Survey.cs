using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GanGraph.Editor.Browser.Tests.Chromium;

/// <summary>Looks at a window in all themes, and gathers what keeps people out.</summary>
internal sealed class Survey
{
    private static readonly bool KeepsPictures =
        Environment.GetEnvironmentVariable("GANGRAPH_PICTURES") is { Length: > 0 };

    private static readonly (string Name, ColorScheme Colors, Contrast Contrast)[] Themes =
    [
        ("dark", ColorScheme.Dark, Contrast.NoPreference),
        ("light", ColorScheme.Light, Contrast.NoPreference),
        ("contrast", ColorScheme.Dark, Contrast.More),
    ];

    private readonly List<string> _found = [];

    /// <summary>Looks at the window as it is now.</summary>
    public async Task Look(EditorWindow window, string state)
    {
        foreach ((string name, ColorScheme colors, Contrast contrast) in Themes)
        {
            await window.Page.EmulateMediaAsync(
                new() { ColorScheme = colors, Contrast = contrast });
            await Expect(window.Page.Locator("html")).ToHaveAttributeAsync("data-theme", name);
            await window.Page.WaitForFunctionAsync(
                "() => document.getAnimations().every((one) => one.playState !== 'running'"
                + " || one.effect.getComputedTiming().iterations === Infinity)");
            if (KeepsPictures)
            {
                await window.Picture($"{state}-{name}");
            }

            _found.AddRange((await window.Findings(onlyColors: name != "dark"))
                .Select(f => $"{state}, {name}: {f}"));
        }

        _found.AddRange(window.Errors.Select(e => $"{state}: {e}"));
    }

    /// <summary>Fails with all that was found.</summary>
    public void AssertNothingFound() => Assert.True(
        _found.Count == 0, string.Join(Environment.NewLine, _found.Distinct()));
}
