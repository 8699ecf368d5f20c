using GanGraph.Cli.Setup;
using GanGraph.Cli.Showing;
using GanGraph.Engine;
using GanGraph.Engine.Documents;
using GanGraph.Engine.Files;
using GanGraph.Engine.Running;
using GanGraph.Nodes.Encoders;
using GanGraph.Torch;

namespace GanGraph.Cli.Verifying;

/// <summary>Compares a file with what its graph makes here.</summary>
/// <param name="request">What is to be verified.</param>
/// <param name="view">Shows what happens on the way.</param>
internal sealed class Verification(VerifyRequest request, IRunView view)
{
    private readonly Finding _finding = new();
    private readonly SortedSet<string> _learned = new(StringComparer.Ordinal);

    /// <summary>What was found; null when the graph cannot be rendered here, for reasons that
    /// have been told.</summary>
    public Finding? Result { get; private set; }

    /// <summary>Compares.</summary>
    /// <returns>What kept the graph from being rendered; empty when nothing did.</returns>
    public IReadOnlyList<Problem> Run(CancellationToken cancel)
    {
        Subject subject = Subject.Open(request.Path);
        List<Problem> problems = [];
        GraphDocument? inside = subject.Text is null ? null
            : GraphDocument.Parse(subject.Text, request.Graph is null ? Here() : "", problems);
        MadeBy made = inside is null ? new MadeBy() : MadeBy.Of(inside);
        if (request.Graph is not null)
        {
            problems.Clear();
        }

        GraphDocument? document = request.Graph is null
            ? inside
            : GraphDocument.Load(request.Graph, problems);
        if (document is null)
        {
            return problems.Count > 0 ? problems : throw new GraphException(
                $"{request.Path} carries no graph. Films and pictures lose theirs when another "
                + "program rewrites them: name the graph with --graph.");
        }

        VerifiedGraph opened = VerifiedGraph.Open(document, request, made, problems);
        if (opened.Graph is null && !OtherContent(opened.Problems))
        {
            return opened.Problems;
        }

        if (opened.Graph is not null)
        {
            Compare(subject, opened, made, cancel);
            if (_finding.Reasons.Count > 0 && request.Graph is not null && inside is not null
                && Circumstances.Graphs(document, inside) is string other)
            {
                _finding.Differs(other);
            }
        }

        Result = _finding;
        return [];
    }

    private static string Here() => Path.Combine(Environment.CurrentDirectory, "graph.json");

    private bool OtherContent(IReadOnlyList<Problem> problems)
    {
        Problem[] errors = [.. problems.Where(problem => problem.IsError)];
        bool all = errors.All(problem => problem.Code == ProblemCode.AssetMoved);
        foreach (Problem problem in all ? errors : [])
        {
            _finding.Differs(problem.Message);
        }

        return all && errors.Length > 0;
    }

    private void Compare(
        Subject subject, VerifiedGraph opened, MadeBy made, CancellationToken cancel)
    {
        BoundGraph graph = opened.Graph!;
        RunOptions options = new()
        {
            OutFolder = Path.Combine(opened.Cache, "out"),
            CacheFolder = opened.Cache,
            Roots = opened.Roots,
            Device = Devices.Choose(request.Device ?? (made.Device == "cpu" ? "cpu" : "auto")),
            IsOutOfMemory = DeviceMemory.IsFull,
        };
        view.Watch(show =>
        {
            using GraphViewer viewer = new(graph, options, happened => Hear(happened, graph, show));
            Compare(subject, new Render(viewer, graph, opened.Sink, cancel), made);
            return true;
        });
        AssetResolver assets = new(
            graph.Document, opened.Roots,
            new ContentHashes(Path.Combine(opened.Cache, "hashes")));
        Explain(graph, made, assets, options.Device);
    }

    private void Compare(Subject subject, Render render, MadeBy made)
    {
        PictureCheck pictures = new(render, _finding);
        switch (render.Sink.Node)
        {
            case EncodeVideo:
                new FilmCheck(render, subject.Files[0], made, _finding).Compare(request.Frames);
                break;
            case EncodePictures:
                foreach (int i in FrameChoice.Of(subject.Files.Count, request.Frames))
                {
                    pictures.Compare(subject.Files[i], Subject.MadeBy(subject.Files[i]));
                }

                break;
            case ContactSheet:
                pictures.CompareSheet(subject.Files[0], made);
                break;
            default:
                throw new GraphException(
                    $"{render.Sink.Id} is of type {render.Sink.Type.Name}, whose files cannot be "
                    + "compared. Verify a film or a picture.");
        }
    }

    private void Hear(RunEvent happened, BoundGraph graph, Action<RunEvent> show)
    {
        if (happened is NodeStarted)
        {
            TensorThreads.Use();
            if (graph.Nodes.Single(node => node.Id == happened.Node).Node is ArtifactNode
                && _learned.Add(happened.Node))
            {
                view.Say($"{happened.Node} has not been learned here: it is learned now, which "
                    + "may take a while and is kept.");
            }
        }

        if (happened is not NodeProgress { Unit: "frames" })
        {
            show(happened);
        }
    }

    private void Explain(BoundGraph graph, MadeBy made, AssetResolver assets, string device)
    {
        long[] beyond = [.. _finding.Beyond];
        string[] files = [.. Circumstances.Files(graph, made, assets)];
        string[] machine = [.. Circumstances.Machine(made, ThisProgram.Maker(), device)];
        if (beyond.Length > 0 && _finding.Reasons.Count == 0)
        {
            string which = beyond.Length == _finding.Frames.Count
                ? "All frames that were compared show"
                : $"{beyond.Length} of {_finding.Frames.Count} frames that were compared, frame "
                    + $"{beyond[0]} the first, show";
            _finding.Differs($"{which} something else.");
        }

        bool differs = _finding.Reasons.Count > 0;
        Action<string> say = differs ? _finding.Differs : _finding.Note;
        foreach (string text in files.Concat(machine))
        {
            say(text);
        }

        foreach (string node in _learned)
        {
            say($"{node} was learned here anew"
                + (differs ? ", and may have ended elsewhere." : "."));
        }
    }
}
