using System.Text;
using GanGraph.Engine.Caching;
using GanGraph.Engine.Documents;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Pieces;

/// <summary>The graphs that were open last, kept in a small file of the person's. Any number of
/// programs may use it.</summary>
/// <param name="file">Full path of the file; null when the person has no place for one.</param>
public sealed class RecentGraphs(string? file)
{
    private const int Most = 12;

    private readonly Lock _lock = new();

    /// <summary>The usual file; null when the person has no folder of their own.</summary>
    public static string? UsualFile
    {
        get
        {
            string home = Environment.GetFolderPath(
                Environment.SpecialFolder.ApplicationData,
                Environment.SpecialFolderOption.DoNotVerify);
            return home.Length == 0 ? null : Path.Combine(home, "gangraph", "recent.json");
        }
    }

    /// <summary>Full paths, the last one first; those that are gone are left out.</summary>
    public IReadOnlyList<string> All
    {
        get
        {
            lock (_lock)
            {
                return [.. Read().Where(File.Exists)];
            }
        }
    }

    /// <summary>The graphs with their titles, the last one first.</summary>
    public IReadOnlyList<Piece> Pieces =>
        [.. All.Select(path => new Piece(path, GraphDocument.Load(path, [])?.Title ?? ""))];

    /// <summary>Puts a graph first.</summary>
    /// <param name="path">Full path.</param>
    public void Add(string path)
    {
        lock (_lock)
        {
            if (file is null)
            {
                return;
            }

            JArray list = new(Read().Where(other => !AreSame(other, path)).Prepend(path)
                .Take(Most));
            try
            {
                SafeFile.Write(file, stream => stream.Write(
                    Encoding.UTF8.GetBytes(list.ToString(Formatting.Indented))));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A home that only may be read will do: the list saves a few clicks and no more.
                return;
            }
        }
    }

    private static bool AreSame(string a, string b) => string.Equals(
        a, b, OperatingSystem.IsWindows()
            ? StringComparison.OrdinalIgnoreCase
            : StringComparison.Ordinal);

    private IEnumerable<string> Read()
    {
        try
        {
            return file is null || !File.Exists(file) ? []
                : [.. JArray.Parse(File.ReadAllText(file)).Values<string>().OfType<string>()];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException
            or InvalidCastException or FormatException)
        {
            // A damaged list is begun anew.
            return [];
        }
    }
}
