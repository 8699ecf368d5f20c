using GanGraph.Bench.Peers;
using GanGraph.Learning.Checkpoints;
using GanGraph.Learning.Training;
using static TorchSharp.torch;

namespace GanGraph.Bench.Samples;

/// <summary>A DCGAN before its first step, and its peer in PyTorch with the same numbers, the
/// same pictures and the same random numbers to come.</summary>
internal sealed class DcganSample : IDisposable
{
    private const string Interpreter = "/usr/bin/python3";
    private const string PyTorch = "/usr/lib/python3/dist-packages/torch/__init__.py";
    private const int Count = 64;

    private readonly NoisePictures _pictures;
    private readonly string _bytes;
    private readonly string _checkpoint;
    private readonly BenchContext _context;

    /// <summary>Makes it.</summary>
    /// <param name="context">Where its files go, and how many threads the peer has.</param>
    /// <param name="name">Name of the folder of its files.</param>
    /// <param name="options">How it trains.</param>
    /// <exception cref="PeerMissingException">There is no PyTorch.</exception>
    public DcganSample(BenchContext context, string name, DcganOptions options)
    {
        NeedPyTorch();
        string folder = context.Subfolder(name);
        _context = context;
        _pictures = new NoisePictures(Count, options.Shape.Size);
        _bytes = Path.Combine(folder, "pictures");
        _checkpoint = Path.Combine(folder, "start.safetensors");
        File.WriteAllBytes(_bytes, _pictures.Bytes);
        PictureSource source = new(new string('0', 64), "noise", Count);
        Trainer = new DcganTrainer(options, _pictures, CPU);
        TrainerState.Save(Trainer, _checkpoint, source);
        GeneratorPath = Path.Combine(folder, "generator.safetensors");
        TrainerState.SaveGenerator(Trainer, GeneratorPath, source);
    }

    /// <summary>Ours.</summary>
    public DcganTrainer Trainer { get; }

    /// <summary>Our generator as a file; full path.</summary>
    public string GeneratorPath { get; }

    /// <summary>Starts the peer, by now at the same step.</summary>
    /// <param name="sameTrick">Lets it compute transposed convolutions in our way.</param>
    public PeerTalk Peer(bool sameTrick)
    {
        List<string> arguments = [_checkpoint, _bytes, "--threads", $"{_context.Threads}"];
        if (sameTrick)
        {
            arguments.Add("--same-trick");
        }

        return Python(_context, "dcgan.py", [.. arguments]);
    }

    /// <summary>Fails where there is no PyTorch.</summary>
    /// <exception cref="PeerMissingException">There is none.</exception>
    public static void NeedPyTorch()
    {
        if (!OperatingSystem.IsLinux() || !File.Exists(PyTorch))
        {
            throw new PeerMissingException("PyTorch for Python", "python3-torch");
        }
    }

    /// <summary>Starts a peer that is a Python program.</summary>
    /// <param name="context">Where the checkout lies.</param>
    /// <param name="name">Its file name, such as <c>dcgan.py</c>.</param>
    /// <param name="arguments">What it is told at the start.</param>
    public static PeerTalk Python(
        BenchContext context, string name, params string[] arguments)
    {
        // As ours does: on a busy machine threads that spin would count against the peer.
        Environment.SetEnvironmentVariable("OMP_WAIT_POLICY", "passive");
        return new PeerTalk(
            Interpreter,
            [Path.Combine(context.Root, "tests", "Bench", "Peers", name), .. arguments]);
    }

    /// <summary>Fails unless both found the same numbers, up to the rounding of float32.
    /// </summary>
    /// <param name="ours">What we found.</param>
    /// <param name="theirs">What the peer found.</param>
    /// <param name="tolerance">How far they may be apart.</param>
    /// <exception cref="InvalidOperationException">They differ: it is not the same network.
    /// </exception>
    public static void Compare(
        IReadOnlyList<double> ours, IReadOnlyList<double> theirs, double tolerance = 1e-5)
    {
        if (ours.Count != theirs.Count
            || ours.Zip(theirs).Any(n => Math.Abs(n.First - n.Second)
                > tolerance * (1 + Math.Abs(n.Second))))
        {
            throw new InvalidOperationException(
                $"Ours gives {string.Join(' ', ours)}, the peer {string.Join(' ', theirs)}: "
                + "they do not compute the same.");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Trainer.Dispose();
        _pictures.Dispose();
    }
}
