using System.Text;
using GanGraph.Editor.Browser.Guarding;
using GanGraph.Editor.Browser.Picking;
using GanGraph.Editor.Browser.Pieces;
using GanGraph.Engine.Files;
using GanGraph.Media.Embedding;
using Microsoft.AspNetCore.Http;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Sessions;

/// <summary>The graphs that are open, each once however many pages show it.</summary>
/// <param name="place">What the editor works with.</param>
/// <param name="say">Told of errors of our own.</param>
/// <param name="stop">Ends everything.</param>
internal sealed class GraphRooms(Workplace place, Action<string> say, CancellationToken stop)
    : IAsyncDisposable
{
    /// <summary>Longest text of a graph that is opened as a text.</summary>
    public const int LongestText = 4 * 1024 * 1024;

    private const int Most = 32;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, GraphRoom> _rooms = [];
    private string? _first;

    /// <summary>Told of errors of our own.</summary>
    public Action<string> Say => say;

    /// <summary>The graph that the person named at the start; null for none.</summary>
    public GraphRoom? First => _first is null ? null : Room(_first);

    /// <summary>Opens the graph that the person named at the start, wherever it lies.</summary>
    public void OpenFirst(string path) => _first = Room(path).Path;

    /// <summary>The graph of this path when it is open; null when it is not.</summary>
    public GraphRoom? Find(string path)
    {
        lock (_lock)
        {
            return _rooms.GetValueOrDefault(RealPath.Of(path));
        }
    }

    /// <summary>The graph of this path, opened when it is not.</summary>
    /// <exception cref="RequestRefusedException">It lies where nothing may be opened.</exception>
    public GraphRoom OpenAt(string path)
    {
        if (path.Any(char.IsControl) || !Path.IsPathFullyQualified(path)
            || FileKinds.Of(path) != FileKinds.Graph)
        {
            throw Outside();
        }

        return Find(path) is GraphRoom open ? open
            : place.ForOpening(null).Hold(path) || place.Recent.All.Contains(path)
                || (First is GraphRoom first && place.ForOpening(first.Path).Hold(path))
            ? Room(path)
            : throw Outside();
    }

    /// <summary>Opens what a page asks for.</summary>
    /// <param name="wanted"><c>path</c> of a graph or of a film that carries one, <c>new</c> with
    /// a name, or <c>text</c> with a <c>name</c>.</param>
    /// <returns>Where it is.</returns>
    /// <exception cref="RequestRefusedException">It cannot be opened.</exception>
    public JObject Open(JObject wanted)
    {
        GraphRoom room = Text(wanted, "new") is string name ? Room(NewPath(name))
            : Text(wanted, "text") is string text ? FromText(text, Text(wanted, "name") ?? "graph")
            : Text(wanted, "path") is string path ? FromFile(path)
            : throw new RequestRefusedException(
                StatusCodes.Status400BadRequest, "open.nothing",
                "Nothing was asked for. Send path, new or text.");
        return new JObject
        {
            ["graph"] = room.Path.Replace('\\', '/'),
            ["name"] = Path.GetFileNameWithoutExtension(room.Path),
        };
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            foreach (GraphRoom room in _rooms.Values)
            {
                room.Dispose();
            }

            _rooms.Clear();
        }

        return ValueTask.CompletedTask;
    }

    private GraphRoom Room(string path)
    {
        string real = RealPath.Of(path);
        lock (_lock)
        {
            if (_rooms.TryGetValue(real, out GraphRoom? open))
            {
                return open;
            }

            stop.ThrowIfCancellationRequested();
            MakeRoom();
            GraphRoom room = new(real, place, Close);
            _rooms.Add(real, room);
            if (File.Exists(real))
            {
                place.Recent.Add(real);
            }

            return room;
        }
    }

    private void Close(GraphRoom room)
    {
        lock (_lock)
        {
            _rooms.Remove(room.Path);
            room.Dispose();
        }

        foreach (Page page in room.Pages())
        {
            page.Break();
        }
    }

    private void MakeRoom()
    {
        if (_rooms.Count < Most)
        {
            return;
        }

        GraphRoom idle = _rooms.Values.FirstOrDefault(
            room => room.Path != _first && !room.IsShown && !room.Session.IsChanged)
            ?? throw new RequestRefusedException(
                StatusCodes.Status409Conflict, "graphs.many",
                $"{Most} graphs are open. Save and close some first.");
        _rooms.Remove(idle.Path);
        idle.Dispose();
    }

    private GraphRoom FromFile(string path)
    {
        if (FileKinds.Of(path) == FileKinds.Graph)
        {
            return OpenAt(path);
        }

        string near = Path.GetFullPath(path, First is null
            ? place.Folder : Path.GetDirectoryName(First.Path)!);
        if (path.Any(char.IsControl) || !place.ForOpening(First?.Path).Hold(near))
        {
            throw Outside();
        }

        string? text = File.Exists(near) ? EmbeddedGraph.Read(near) : null;
        return text is null
            ? throw new RequestRefusedException(
                StatusCodes.Status404NotFound, "graph.none", $"{Path.GetFileName(near)} carries no "
                + "graph. Films and pictures lose theirs when another program rewrites them: look "
                + "for the first copy.")
            : FromText(text, Path.GetFileNameWithoutExtension(near));
    }

    private GraphRoom FromText(string text, string name)
    {
        if (text.Length > LongestText || MessageText.Parse(text)?["format"] is null)
        {
            throw new RequestRefusedException(
                StatusCodes.Status400BadRequest, "graph.none", "The text is no graph.");
        }

        string path = NewPath(name);
        using (FileStream file = new(path, FileMode.CreateNew))
        {
            file.Write(Encoding.UTF8.GetBytes(text));
        }

        return Room(path);
    }

    private string NewPath(string name)
    {
        string file = UploadName.Of(Path.GetFileNameWithoutExtension(name) + ".json");
        string stem = Path.Combine(place.Folder, Path.GetFileNameWithoutExtension(file));
        return Enumerable.Range(1, int.MaxValue)
            .Select(n => n == 1 ? $"{stem}.json" : $"{stem}-{n}.json")
            .First(path => !Path.Exists(path) && Find(path) is null);
    }

    private static string? Text(JObject json, string field) =>
        json[field] is JValue { Value: string { Length: > 0 } text } ? text : null;

    private static RequestRefusedException Outside() => new(
        StatusCodes.Status403Forbidden, "file.outside",
        "No graph is opened from there. Start the editor with the graph, or with --root and its "
        + "folder.");
}
