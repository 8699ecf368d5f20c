using System.Globalization;

namespace GanGraph.Learning.Importing;

/// <summary>What the name of a snapshot says: trainers call theirs
/// <c>network-snapshot-025000.pkl</c>.</summary>
internal static class SnapshotName
{
    private const string Begin = "network-snapshot-";

    /// <summary>Thousands of pictures shown; null where the name does not say.</summary>
    public static int? Kimg(string path)
    {
        string name = Path.GetFileNameWithoutExtension(path);
        return name.StartsWith(Begin, StringComparison.Ordinal)
            && int.TryParse(
                name.AsSpan(Begin.Length), NumberStyles.None, CultureInfo.InvariantCulture,
                out int kimg)
            ? kimg
            : null;
    }
}
