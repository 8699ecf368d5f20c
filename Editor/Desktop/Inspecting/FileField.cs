using GanGraph.Editor.Desktop.Binding;
using GanGraph.Engine;
using GanGraph.Engine.Catalogue;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Desktop.Inspecting;

/// <summary>A file that the graph reads, by the name that the graph has for it.</summary>
public sealed class FileField : Field
{
    private const string Asset = "asset:";

    private readonly Func<AssetKind, IReadOnlyList<string>> _known;

    /// <summary>A field for a file.</summary>
    /// <param name="setting">What the catalogue says of it.</param>
    /// <param name="write">Gives the setting a value.</param>
    /// <param name="known">The names of the files of a kind that the graph has.</param>
    /// <param name="choose">Lets the person choose a file of a kind and gives it a name in the
    /// graph; null when they choose none.</param>
    public FileField(
        SettingDescription setting,
        Action<string, JToken?, string> write,
        Func<AssetKind, IReadOnlyList<string>> known,
        Func<AssetKind, string?> choose)
        : base(setting, write)
    {
        _known = known;
        Browse = new Act(() =>
        {
            if (choose(Kind) is string name)
            {
                Write(Asset + name);
            }
        });
    }

    /// <summary>What kind of file it is.</summary>
    public AssetKind Kind => Setting.Asset ?? AssetKind.Picture;

    /// <summary>The names of such files that the graph has.</summary>
    public IReadOnlyList<string> Known => _known(Kind);

    /// <summary>The name of the file that is chosen; empty for none.</summary>
    public string Chosen
    {
        get => (Value as JValue)?.Value is string text
            && text.StartsWith(Asset, StringComparison.Ordinal) ? text[Asset.Length..] : "";
        set
        {
            if (!string.IsNullOrEmpty(value) && value != Chosen)
            {
                Write(Asset + value);
            }
        }
    }

    /// <summary>Lets the person choose a file.</summary>
    public Act Browse { get; }

    /// <inheritdoc/>
    protected override void OnShown() => Tell(nameof(Known), nameof(Chosen));
}
