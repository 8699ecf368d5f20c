using GanGraph.Learning.Checkpoints;
using GanGraph.Learning.Networks.Dcgan;
using GanGraph.Learning.Training;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Training;

public sealed class TrainingSessionTests : ITrainingWatch, IDisposable
{
    private readonly DiscPictures _pictures = new(7, 32);
    private readonly CancellationTokenSource _cancel = new();
    private readonly List<string> _said = [];
    private readonly List<string> _made = [];
    private readonly string _folder =
        Directory.CreateTempSubdirectory("gangraph-session-").FullName;

    private long _stopAt = -1;

    [Fact]
    public void ReachTarget_StoppedInBetween_EndsWithTheSameGenerator()
    {
        byte[] undisturbed = File.ReadAllBytes(Reach("a", 6));
        _stopAt = 3;
        Assert.Throws<OperationCanceledException>(() => Reach("b", 6, cancel: _cancel.Token));
        _stopAt = -1;

        byte[] joined = File.ReadAllBytes(Reach("b", 6));

        Assert.Equal(undisturbed, joined);
        Assert.Contains(_made, path => path.EndsWith(".png", StringComparison.Ordinal));
        Assert.All(_made, path => Assert.True(File.Exists(path)));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.01)]
    [InlineData(0.3)]
    [InlineData(0.9)]
    [InlineData(0.9999)]
    public void ReachTarget_CheckpointCutShort_UsesTheOneBefore(double part)
    {
        Reach("c", 4);
        byte[] wanted = File.ReadAllBytes(Reach("c", 8));
        CheckpointFolder checkpoints = Plan("c", 8).Checkpoints;
        string newest = checkpoints.PathOf(8);
        using (FileStream stream = new(newest, FileMode.Open))
        {
            stream.SetLength((long)(stream.Length * part));
        }

        File.Delete(Plan("c", 8).Generator);
        byte[] again = File.ReadAllBytes(Reach("c", 8));

        Assert.Equal(wanted, again);
        Assert.Contains(_said, text => text.Contains("set aside", StringComparison.Ordinal));
        Assert.True(File.Exists(newest + ".damaged"));
    }

    [Fact]
    public void Open_OneByteChanged_SaysThatItIsDamaged()
    {
        string path = Reach("h", 2);
        byte[] bytes = File.ReadAllBytes(path);
        bytes[^1] ^= 1;
        File.WriteAllBytes(path, bytes);

        ModelException fault = Assert.Throws<ModelException>(
            () => ModelFile.Open(path, needsCard: false));

        Assert.Contains("it is damaged", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ReachTarget_LowerTarget_KeepsTheLaterCheckpoints()
    {
        byte[] three = File.ReadAllBytes(Reach("d", 3));
        Reach("d", 6);

        byte[] again = File.ReadAllBytes(Reach("d", 3));

        Assert.Equal(three, again);
        Assert.Contains(6, Plan("d", 3).Checkpoints.Steps());
    }

    [Fact]
    public void ReachTarget_FromAStart_GoesOnExactly()
    {
        byte[] undisturbed = File.ReadAllBytes(Reach("e", 6));
        Reach("f", 4);

        byte[] joined = File.ReadAllBytes(
            Reach("g", 6, Plan("f", 4).Checkpoints.PathOf(4)));

        // The card tells of the parent; the weights lie behind it.
        Assert.Equal(undisturbed[^4000..], joined[^4000..]);
    }

    void ITrainingWatch.Progress(long steps, long target, string text)
    {
        if (steps == _stopAt)
        {
            _cancel.Cancel();
        }
    }

    void ITrainingWatch.Say(string text) => _said.Add(text);

    void ITrainingWatch.Made(string path, string what) => _made.Add(path);

    public void Dispose()
    {
        _pictures.Dispose();
        _cancel.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string Reach(
        string name, long target, string start = "", CancellationToken cancel = default)
    {
        using DcganTrainer trainer = new(
            DcganTrainerTests.Tiny(DcganRecipe.Quick, 32), _pictures, CPU);
        return new TrainingSession(trainer, Plan(name, target, start), this).ReachTarget(cancel);
    }

    private TrainingPlan Plan(string name, long target, string start = "") => new()
    {
        Folder = Path.Combine(_folder, name),
        Target = target,
        Generator = TrainingPlan.GeneratorsIn(Path.Combine(_folder, name)).PathOf(target),
        Pictures = new PictureSource("f", "discs", 7),
        Start = start,
        CheckpointEvery = 2,
    };
}
