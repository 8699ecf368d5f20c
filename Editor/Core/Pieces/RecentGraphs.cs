using System.Text;
using GanGraph.Engine.Caching;
using GanGraph.Engine.Documents;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Pieces;

/// <summary>The graphs that were open last, kept in the person's own folder.</summary>
internal sealed class RecentGraphs
{
    private const int Most = 12;

    private readonly Lock _lock = new();
    private readonly string? _file = FindFile();

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

    /// <summary>Puts a graph first.</summary>
    /// <param name="path">Full path.</param>
    public void Add(string path)
    {
        lock (_lock)
        {
            if (_file is null)
            {
                return;
            }

            JArray list = new(Read().Prepend(path).Distinct().Take(Most));
            try
            {
                SafeFile.Write(_file, stream => stream.Write(
                    Encoding.UTF8.GetBytes(list.ToString(Formatting.Indented))));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // A home that only may be read will do: the list saves a few clicks and no more.
                return;
            }
        }
    }

    /// <summary>The graphs, as the start page shows them.</summary>
    public JArray Describe() => new(All.Select(path => new JObject
    {
        ["name"] = Path.GetFileNameWithoutExtension(path),
        ["path"] = path.Replace('\\', '/'),
        ["title"] = GraphDocument.Load(path, [])?.Title ?? "",
        ["changed"] = new DateTimeOffset(File.GetLastWriteTimeUtc(path)).ToUnixTimeSeconds(),
    }));

    private IEnumerable<string> Read()
    {
        try
        {
            return _file is null || !File.Exists(_file) ? []
                : [.. JArray.Parse(File.ReadAllText(_file)).Values<string>().OfType<string>()];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException
            or InvalidCastException or FormatException)
        {
            // A damaged list is begun anew.
            return [];
        }
    }

    private static string? FindFile()
    {
        string home = Environment.GetFolderPath(
            Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length == 0 ? null : Path.Combine(home, "gangraph", "recent.json");
    }
}
