using GanGraph.Editor.Desktop.Binding;

namespace GanGraph.Editor.Desktop.Actions;

/// <summary>Something a person can do, by menu or by key.</summary>
/// <param name="id">Stable name.</param>
/// <param name="menu">The menu it is in.</param>
/// <param name="label">What it is called there, with _ before its access key.</param>
/// <param name="keys">Its key, such as <c>Ctrl+S</c>; several with a comma between; empty for
/// none.</param>
/// <param name="act">Does it.</param>
/// <param name="when">Whether it can be done now.</param>
public sealed class EditorAction(
    string id, string menu, string label, string keys, Action act, Func<bool>? when = null)
{
    /// <summary>Stable name.</summary>
    public string Id { get; } = id;

    /// <summary>The menu it is in.</summary>
    public string Menu { get; } = menu;

    /// <summary>What it is called in the menu.</summary>
    public string Label { get; } = label;

    /// <summary>What it is called elsewhere.</summary>
    public string Words => Label.Replace("_", "");

    /// <summary>Its keys.</summary>
    public string Keys { get; } = keys;

    /// <summary>Its keys as people read them.</summary>
    public string KeyWords => Keys
        .Replace("OemPlus", "Plus", StringComparison.Ordinal)
        .Replace("OemMinus", "Minus", StringComparison.Ordinal)
        .Replace(", ", " or ", StringComparison.Ordinal);

    /// <summary>What it is called now, where that changes: undo says what it would take back.
    /// </summary>
    public Func<string>? LabelNow { get; init; }

    /// <summary>What it is called now, without the sign of its access key.</summary>
    public string WordsNow => (LabelNow?.Invoke() ?? Label).Replace("_", "").TrimEnd('.');

    /// <summary>Name of its menu without the sign of its access key.</summary>
    public string Group => Menu.Replace("_", "");

    /// <summary>What a person hears who cannot see it.</summary>
    public string Spoken => $"{WordsNow}, {Group}" + (Keys.Length > 0 ? $", {KeyWords}" : "");

    /// <summary>Whether a line stands above it in its menu.</summary>
    public bool BeginsPart { get; init; }

    /// <summary>Whether it also counts while a text is being typed.</summary>
    public bool InTexts { get; init; }

    /// <summary>Does it.</summary>
    public Act Act { get; } = new(act, when);
}
