using System.Collections.Concurrent;
using System.Diagnostics;
using GanGraph.Editor.Commands;
using GanGraph.Editor.Editing;
using GanGraph.Editor.Looking;
using GanGraph.Editor.Running;
using GanGraph.Editor.Viewing;
using GanGraph.Engine.Catalogue;
using GanGraph.Engine.Running;
using GanGraph.Media.Pictures;
using GanGraph.Nodes.Effects;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Viewers.Tests;

/// <summary>A small piece in a folder of its own, opened in a session: a clip of two seconds, a
/// training of a few steps, a walk of twelve frames.</summary>
internal sealed class Studio : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public Studio(string graph = Piece)
    {
        Folder = Directory.CreateTempSubdirectory("gangraph-studio-").FullName;
        Make("-f lavfi -i testsrc2=s=48x48:r=10:d=2 -c:v ffv1 clip.mkv");
        Path = System.IO.Path.Combine(Folder, "piece.json");
        File.WriteAllText(Path, graph);
        Options = new RunOptions
        {
            OutFolder = System.IO.Path.Combine(Folder, "out"),
            CacheFolder = System.IO.Path.Combine(Folder, "cache"),
        };
        Session = EditingSession.Open(Path, new SessionOptions
        {
            Catalogue = NodeCatalogue.From(typeof(EffectNode).Assembly),
        });
        Runs = new RunControl(Session, TensorRuns.Setup(() => Options, threads: 2));
        Runs.StatusChanged += changed => Told.Enqueue(changed);
        Runs.RunChanged += RunsTold.Enqueue;
    }

    /// <summary>The piece; sixteen numbers a latent, so that a grid can be told from noise.
    /// </summary>
    public const string Piece = """
        {
          "format": "gangraph/1",
          "settings": { "fps": "10" },
          "assets": { "clip": { "kind": "video", "path": "clip.mkv" } },
          "nodes": {
            "clip": { "type": "VideoFrames", "v": 1, "set": { "path": "asset:clip" } },
            "train": {
              "type": "TrainDcgan", "v": 1,
              "set": {
                "size": 32, "steps": 12, "channels": 2, "latentDimension": 16, "batch": 2,
                "sampleEvery": 4, "checkpointEvery": 4
              },
              "in": { "dataset": "clip.dataset" }
            },
            "keys": {
              "type": "KeyLatents", "v": 1, "set": { "seeds": [6, 3, 8, 2] },
              "in": { "generator": "train.generator" }
            },
            "walk": {
              "type": "LatentWalk", "v": 2, "set": { "framesPerKey": 3 },
              "in": { "keys": "keys.latents" }
            },
            "draw": {
              "type": "Generate", "v": 3,
              "in": { "generator": "train.generator", "latents": "walk.latents" }
            },
            "wave": { "type": "Wave", "v": 1, "set": { "period": 1, "low": -2, "high": 2 } },
            "swirl": {
              "type": "Swirl", "v": 1,
              "in": { "frames": "draw.frames", "strength": "wave.signal" }
            },
            "film": {
              "type": "EncodePictures", "v": 1, "set": { "path": "out:film/frame.png" },
              "in": { "frames": "swirl.frames" }
            },
            "sheet": {
              "type": "ContactSheet", "v": 1, "set": { "path": "out:clip.png", "every": 5 },
              "in": { "frames": "clip.frames" }
            }
          }
        }
        """;

    public string Folder { get; }

    public string Path { get; }

    public RunOptions Options { get; set; }

    public EditingSession Session { get; }

    public RunControl Runs { get; }

    public ConcurrentQueue<IReadOnlyDictionary<string, NodeStatus?>> Told { get; } = [];

    public ConcurrentQueue<RunStatus> RunsTold { get; } = [];

    public NodeStatus this[string node] => Runs.Statuses[node];

    /// <summary>Carries a command out.</summary>
    public void Do(string json) =>
        Assert.Null(Session.Do(EditCommands.Parse(JObject.Parse(json))).Refusal);

    /// <summary>Runs and waits for the end.</summary>
    public RunStatus Run(string? upTo = null)
    {
        RunAnswer answer = Runs.Run(upTo);
        Assert.True(answer.HasBegun, answer.Refusal?.Text);
        WaitForTheEnd();
        return Runs.Status;
    }

    public void WaitForTheEnd()
    {
        Assert.True(Runs.WhenIdle().Wait(Patience));
        Assert.Equal(RunState.Idle, Runs.Status.State);
    }

    /// <summary>Runs the whole graph and asks for success.</summary>
    public void RunWell()
    {
        RunStatus status = Run();
        Assert.True(status.Outcome == RunOutcome.Done, status.Message);
    }

    public LookAnswer Look(LookRequest request) => Runs.Looks.Look(request).Result;

    public StreamLength Length(string node, string port) =>
        Runs.Looks.Length(node, port).Result;

    public Preview See(string node, string port, long? frame = null, int width = 320, int tiles = 0)
    {
        LookAnswer answer = Look(new LookRequest(node, port)
        {
            Frame = frame, Width = width, Tiles = tiles,
        });
        Assert.True(answer.Preview is not null, answer.Text);
        return answer.Preview;
    }

    /// <summary>Waits until something holds.</summary>
    public void Until(Func<bool> holds, string what)
    {
        Stopwatch watch = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.True(watch.Elapsed < Patience, $"Waited in vain for {what}: {Words()}");
            Thread.Sleep(10);
        }
    }

    /// <summary>Waits until the training under way has taken more steps than these.</summary>
    public void UntilTrained(int steps) => Until(
        () => Runs.Statuses.GetValueOrDefault("train") is { Unit: "steps" } status
            && status.Done > steps,
        "steps");

    private string Words() => string.Join(
        "; ", Runs.Statuses.Select(node => $"{node.Key} {node.Value.State} {node.Value.Text}"));

    /// <summary>Decodes a preview as a face would, through a file.</summary>
    public Picture Decode(Preview preview)
    {
        string extension = preview.MediaType == "image/png" ? ".png" : ".jpg";
        string path = System.IO.Path.Combine(Folder, Guid.NewGuid() + extension);
        File.WriteAllBytes(path, preview.Data);
        return PictureFiles.Read(path);
    }

    public Picture FilmFrame(int number) => PictureFiles.Read(
        System.IO.Path.Combine(Options.OutFolder, "film", $"frame-{number:D6}.png"));

    /// <summary>Mean difference of the samples of two pictures of one size.</summary>
    public static double Difference(Picture a, Picture b)
    {
        Assert.Equal((a.Width, a.Height), (b.Width, b.Height));
        return a.ToRgb8().Samples.Zip(b.ToRgb8().Samples, (x, y) => Math.Abs(x - y)).Average();
    }

    public void Dispose()
    {
        Runs.Dispose();
        Session.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    private void Make(string arguments)
    {
        ProcessStartInfo start = new("ffmpeg", ["-v", "error", "-y", .. arguments.Split(' ')])
        {
            WorkingDirectory = Folder,
        };
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
