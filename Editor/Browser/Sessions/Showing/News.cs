using GanGraph.Editor.Editing;
using GanGraph.Editor.Editing.Checking;
using GanGraph.Editor.Editing.Disk;
using GanGraph.Editor.Running;
using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Sessions.Showing;

/// <summary>What pages are told of a graph besides its document, the newest of each: problems,
/// statuses of nodes, the run, the file on disk.</summary>
internal sealed class News : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, byte[]> _newest = [];
    private readonly JObject _statuses = [];
    private readonly EditingSession _session;
    private readonly RunControl _run;
    private readonly Func<IEnumerable<Page>> _pages;

    /// <summary>Begins to listen.</summary>
    /// <param name="session">The editing.</param>
    /// <param name="run">The running.</param>
    /// <param name="pages">The pages that are there.</param>
    public News(EditingSession session, RunControl run, Func<IEnumerable<Page>> pages)
    {
        (_session, _run, _pages) = (session, run, pages);
        session.ProblemsChanged += Tell;
        session.DiskChanged += Tell;
        run.StatusChanged += Tell;
        run.RunChanged += Tell;
        Tell(session.Problems);
        Tell(run.Statuses.ToDictionary(s => s.Key, s => (NodeStatus?)s.Value));
        Tell(run.Status);
    }

    /// <summary>Tells a page that has just come what all others know.</summary>
    public void Greet(Page page)
    {
        lock (_lock)
        {
            foreach ((string slot, byte[] text) in _newest)
            {
                page.Outbox.PutNewest(slot, text);
            }

            page.Outbox.PutStatuses(_statuses);
        }
    }

    /// <summary>Tells everybody, and whoever comes later.</summary>
    /// <param name="slot">What it is about: a newer one takes the place of the one before.</param>
    /// <param name="message">The newest.</param>
    /// <param name="isKept">Whether later pages must know it too.</param>
    public void Tell(string slot, JObject message, bool isKept = true)
    {
        byte[] text = MessageText.Bytes(message);
        lock (_lock)
        {
            if (isKept)
            {
                _newest[slot] = text;
            }
            else
            {
                _newest.Remove(slot);
            }

            foreach (Page page in _pages())
            {
                page.Outbox.PutNewest(slot, text);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.ProblemsChanged -= Tell;
        _session.DiskChanged -= Tell;
        _run.StatusChanged -= Tell;
        _run.RunChanged -= Tell;
    }

    private void Tell(IReadOnlyList<Problem> problems) => Tell(
        "problems", new() { ["problems"] = new JArray(problems.Select(ToJson)) });

    private void Tell(DiskState state) => Tell("disk", new()
    {
        ["disk"] = new JObject { ["state"] = state.ToString().ToLowerInvariant() },
    });

    private void Tell(IReadOnlyDictionary<string, NodeStatus?> statuses)
    {
        JObject changed = [];
        lock (_lock)
        {
            foreach ((string node, NodeStatus? status) in statuses)
            {
                changed[node] = status?.ToJson();
                if (status is null)
                {
                    _statuses.Remove(node);
                }
                else
                {
                    _statuses[node] = changed[node];
                }
            }

            foreach (Page page in _pages())
            {
                page.Outbox.PutStatuses(changed);
            }
        }
    }

    private void Tell(RunStatus status) => Tell("run", new() { ["run"] = status.ToJson() });

    private static JObject ToJson(Problem problem) => new()
    {
        ["code"] = problem.Code,
        ["severity"] = problem.Severity.ToString().ToLowerInvariant(),
        ["text"] = problem.Message,
        ["node"] = ProblemPlace.NodeOf(problem),
        ["where"] = problem.Where,
        ["line"] = problem.Line,
        ["column"] = problem.Column,
    };
}
