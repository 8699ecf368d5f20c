using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;

namespace GanGraph.Walks.Tests.Kills;

/// <summary>A small graph in a folder of its own, from a clip to a film of three segments, a
/// folder of pictures and a sheet, with six checkpoints on the way.</summary>
internal sealed class Life : IDisposable
{
    public const int Steps = 60;
    public const int Frames = 510;

    private const string Graph = """
        {
          "format": "gangraph/1",
          "settings": { "seed": 5, "fps": "30" },
          "params": {
            "steps": { "to": "train.steps" },
            "batch": { "to": "train.batch" },
            "checkpointEvery": { "to": "train.checkpointEvery" }
          },
          "nodes": {
            "clip": { "type": "VideoFrames", "v": 1, "set": { "path": "clip.mkv" } },
            "train": {
              "type": "TrainDcgan",
              "v": 1,
              "set": {
                "size": 32, "channels": 8, "latentDimension": 8, "batch": 4, "steps": 60,
                "checkpointEvery": 10, "sampleEvery": 30
              },
              "in": { "dataset": "clip.dataset" }
            },
            "keys": {
              "type": "KeyLatents", "v": 1, "set": { "seeds": [1, 2, 3] },
              "in": { "generator": "train.generator" }
            },
            "walk": {
              "type": "LatentWalk", "v": 2, "set": { "framesPerKey": 170, "loop": true },
              "in": { "keys": "keys.latents" }
            },
            "draw": {
              "type": "Generate", "v": 3,
              "in": { "generator": "train.generator", "latents": "walk.latents" }
            },
            "drawKeys": {
              "type": "Generate", "v": 3,
              "in": { "generator": "train.generator", "latents": "keys.latents" }
            },
            "film": {
              "type": "EncodeVideo", "v": 1, "set": { "path": "out:film.mp4" },
              "in": { "frames": "draw.frames" }
            },
            "pictures": {
              "type": "EncodePictures", "v": 1,
              "set": { "path": "out:frames/f.png", "every": 5 },
              "in": { "frames": "draw.frames" }
            },
            "sheet": {
              "type": "ContactSheet", "v": 1, "set": { "path": "out:keys.png" },
              "in": { "frames": "drawKeys.frames" }
            }
          }
        }
        """;

    private static readonly Lazy<byte[]> Clip = new(MakeClip);

    public Life()
    {
        File.WriteAllText(Path.Combine(Folder, "graph.json"), Graph);
        string clip = Path.Combine(Folder, "clip.mkv");
        File.WriteAllBytes(clip, Clip.Value);
        File.SetLastWriteTimeUtc(clip, DateTime.UtcNow.AddMinutes(-1));
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("gangraph-life-").FullName;

    public string Out => Path.Combine(Folder, "out");

    public string Cache => Path.Combine(Folder, "cache");

    /// <summary>The folder of the training; null before there is one.</summary>
    public string? Training => Directory.Exists(Path.Combine(Cache, "artifacts"))
        ? Directory.GetDirectories(Path.Combine(Cache, "artifacts"), "TrainDcgan-*")
            .SingleOrDefault()
        : null;

    /// <summary>Files among the segments of the film, by a pattern for their names.</summary>
    public IEnumerable<string> Segments(string pattern) =>
        !Directory.Exists(Path.Combine(Cache, "artifacts")) ? []
        : Directory.GetDirectories(Path.Combine(Cache, "artifacts"), "EncodeVideo-*")
            .Select(film => Path.Combine(film, "segments-32x32"))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, pattern));

    /// <summary>The hash of every file that a run leaves and that does not tell the time: what
    /// is in the output folder, and what is kept of trainings and pictures.</summary>
    public SortedDictionary<string, string> Files()
    {
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (string path in new[] { Out, Path.Combine(Cache, "artifacts") }
            .SelectMany(folder => Directory.EnumerateFiles(
                folder, "*", SearchOption.AllDirectories))
            .Where(path => !TellsTimes(Path.GetFileName(path))))
        {
            files.Add(
                Path.GetRelativePath(Folder, path).Replace('\\', '/'),
                Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path))));
        }

        return files;
    }

    /// <summary>Names of files in the whole folder that only a writer in the middle of its work
    /// would have.</summary>
    public IEnumerable<string> Unfinished() => Directory
        .EnumerateFileSystemEntries(Folder, "*", SearchOption.AllDirectories)
        .Where(path => path.Contains(".part", StringComparison.Ordinal));

    /// <summary>Steps in the log of the training, in the order in which they stand there.
    /// </summary>
    public long[] LoggedSteps() =>
    [
        .. File.ReadLines(Path.Combine(Training!, "losses.jsonl")).Select(line => long.Parse(
            line.Split("\"step\":")[1].Split(',')[0], CultureInfo.InvariantCulture)),
    ];

    public void Dispose()
    {
        for (int i = 0; Directory.Exists(Folder); i++)
        {
            try
            {
                Directory.Delete(Folder, recursive: true);
            }
            catch (IOException) when (i < 50)
            {
                // An ffmpeg whose run was killed is still writing its last frames.
                Thread.Sleep(100);
            }
        }
    }

    private static byte[] MakeClip()
    {
        string path = Path.Combine(Path.GetTempPath(), $"gangraph-{Guid.NewGuid():N}.mkv");
        ProcessStartInfo start = new(
            "ffmpeg",
            [
                "-v", "error", "-f", "lavfi", "-i", "testsrc2=size=160x160:rate=30:duration=6",
                "-c:v", "ffv1", path,
            ]);
        using Process process = Process.Start(start)!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        byte[] clip = File.ReadAllBytes(path);
        File.Delete(path);
        return clip;
    }

    /// <summary>Whether a file holds seconds, which no two runs share.</summary>
    private static bool TellsTimes(string name) =>
        name == "facts.json" || name.StartsWith("losses.", StringComparison.Ordinal);
}
