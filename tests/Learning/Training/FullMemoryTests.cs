using GanGraph.Learning.Checkpoints;
using GanGraph.Learning.Losses;
using GanGraph.Learning.Networks.Dcgan;
using GanGraph.Learning.Training;
using GanGraph.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Training;

public sealed class FullMemoryTests : IDisposable
{
    private readonly DiscPictures _pictures = new(7, 32);
    private readonly CrampedMemory _memory = new();
    private readonly string _folder =
        Directory.CreateTempSubdirectory("gangraph-memory-").FullName;

    /// <summary>Nothing in it depends on what else is in the batch.</summary>
    private static DcganOptions Separate
    {
        get
        {
            DcganOptions options = DcganTrainerTests.Tiny(DcganRecipe.Quick, 32);
            return options with
            {
                Shape = options.Shape with { BatchNorm = false },
                Batch = 5,
                GradientPenalty = 1,
            };
        }
    }

    public void Dispose()
    {
        _pictures.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Theory]
    [InlineData(2, LossKind.Hinge)]
    [InlineData(3, LossKind.CrossEntropy)]
    [InlineData(5, LossKind.Hinge)]
    public void Step_InParts_HasTheGradientOfTheWhole(int parts, LossKind loss)
    {
        using DisposeScope scope = NewDisposeScope();
        DcganOptions options = Separate with { Loss = loss };
        using DcganTrainer whole = new(options, _pictures, CPU);
        using DcganTrainer split = new(options, _pictures, CPU) { Parts = parts };

        whole.Step();
        split.Step();

        Assert.InRange(Gap(whole.Discriminator.Weights.Gradient,
            split.Discriminator.Weights.Gradient), 0, 1e-4);
        Assert.InRange(Gap(whole.Generator.Weights.Gradient,
            split.Generator.Weights.Gradient), 0, 1e-3);
        Assert.InRange(Gap(whole.Discriminator.Weights.Kept,
            split.Discriminator.Weights.Kept), 0, 1e-4);
        Assert.Equal(Pack(whole), Pack(split));
        Assert.All(
            whole.ReadLosses().Named.Zip(split.ReadLosses().Named),
            pair => Assert.Equal(pair.First.Value, pair.Second.Value, 3));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, false)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    [InlineData(4, true)]
    public void Step_DeviceFullOnce_IsTheSameStepInParts(int call, bool backward)
    {
        if (backward && !Capability.GradFailuresAreExceptions)
        {
            Console.WriteLine("Left out: a failing gradient ends the process of this provider.");
            return;
        }

        using DisposeScope scope = NewDisposeScope();
        using DcganTrainer whole = new(Separate, _pictures, CPU);
        using DcganTrainer split = Cramped(Separate);
        Tensor start = whole.Generator.Weights.Learned.clone();
        DcganTrainerTests.Run(whole, 3);
        split.Step();
        long before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;
        int failing = _memory.Calls + call;
        _memory.IsFullBackward = backward;
        _memory.IsFull = (_, _) => _memory.Calls == failing;

        split.Step();

        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
        Assert.Equal(2, split.Parts);
        split.Step();
        Assert.Equal((3, 3, 3), (
            split.Steps, split.GeneratorMemory.Steps, split.DiscriminatorMemory.Steps));
        Assert.Equal(Pack(whole), Pack(split));
        double way = (whole.Generator.Weights.Learned - start).norm().item<float>();
        double off = (whole.Generator.Weights.Learned - split.Generator.Weights.Learned)
            .norm().item<float>();
        Assert.InRange(off, 0, 0.05 * way);
        Assert.InRange(
            Gap(whole.Discriminator.Weights.Kept, split.Discriminator.Weights.Kept), 0, 1e-3);
        Assert.True(split.IsSound);
    }

    [Fact]
    public void Step_DeviceFullAtTheVeryEnd_MovesRunningStatisticsOnce()
    {
        DcganOptions options = DcganTrainerTests.Tiny(DcganRecipe.Quick, 32);
        using DcganTrainer parts = new(options, _pictures, CPU) { Parts = 2 };
        using DcganTrainer full = Cramped(options);
        _memory.IsFull = (_, _) => _memory.Calls == 3;

        parts.Step();
        full.Step();

        Assert.Equal(2, full.Parts);
        Assert.Equal(
            parts.Generator.Weights.Kept.data<float>().ToArray(),
            full.Generator.Weights.Kept.data<float>().ToArray());
    }

    [Fact]
    public void Step_DeviceFullAndTakenUpLater_EqualsUndisturbedBitForBit()
    {
        DcganOptions options = DcganTrainerTests.Tiny(DcganRecipe.Quick, 32);
        byte[] joined = Checkpoint(options, 3, (trainer, path) =>
        {
            using DcganTrainer later = new(options, _pictures, CPU);
            using (ModelFile file = ModelFile.Open(path, needsCard: true))
            {
                TrainerState.Load(later, file);
            }

            Assert.Equal(2, later.Parts);
            later.Step();
            return Saved(later, "joined");
        });

        Assert.Equal(Checkpoint(options, 4, (_, path) => File.ReadAllBytes(path)), joined);
    }

    [Fact]
    public void Step_NoRoomForOnePicture_SaysSoAndTakesNothing()
    {
        using DcganTrainer trainer = Cramped(Separate);
        trainer.Step();
        long[] random = Pack(trainer);
        _memory.IsFull = (_, _) => true;

        ModelException fault = Assert.Throws<ModelException>(trainer.Step);

        Assert.Equal(
            "The memory of cpu has no room to learn one picture of 32 x 32 at a time, wanted is "
            + "that much. Choose a smaller size or fewer channels, or close other programs that "
            + "use it.",
            fault.Message);
        Assert.Equal(1, trainer.Steps);
        Assert.Equal(random, Pack(trainer));
        Assert.True(trainer.IsSound);
        _memory.IsFull = (_, _) => false;
        trainer.Step();
        Assert.Equal((2, 5), (trainer.Steps, trainer.Parts));
    }

    [Fact]
    public void Step_NoRoomInItsSecondHalf_IsNotSound()
    {
        using DcganTrainer trainer = Cramped(Separate);
        _memory.IsFull = (network, _) =>
            network is QuickDiscriminator && !network.Weights.Parts[0].Value.requires_grad;

        Assert.Throws<ModelException>(trainer.Step);

        Assert.False(trainer.IsSound);
        Assert.True(trainer.Discriminator.Weights.Parts[0].Value.requires_grad);
    }

    [Fact]
    public void ReachTarget_DeviceFull_SaysHowItGoesOn()
    {
        Watch watch = new();
        DcganOptions options = DcganTrainerTests.Tiny(DcganRecipe.Quick, 32);
        using DcganTrainer trainer = Cramped(options);
        _memory.IsFull = (network, count) => network is QuickGenerator && count > 1;
        TrainingPlan plan = new()
        {
            Folder = _folder,
            Target = 3,
            Generator = Path.Combine(_folder, "g.safetensors"),
            Pictures = new PictureSource("f", "discs", 7),
        };

        new TrainingSession(trainer, plan, watch).ReachTarget(default);

        Assert.Contains(
            "The device ran out of memory at step 1: from here on each step takes its batch of 4 "
            + "in 4 parts of at most 1 and adds up their gradients, which is slower. Batch "
            + "normalisation sees at most 1 at a time.",
            watch.Said);
        using ModelFile file = ModelFile.Open(plan.Checkpoints.PathOf(3), needsCard: true);
        Assert.Equal(4, file.Card.Parts);
    }

    private static double Gap(Tensor wanted, Tensor found) =>
        (wanted - found).norm().item<float>() / wanted.norm().item<float>();

    private static long[] Pack(DcganTrainer trainer) =>
        [.. RandomNumbers.Pack(trainer.Random), .. trainer.Order.State];

    private DcganTrainer Cramped(DcganOptions options) => new(
        options, _pictures, CPU,
        _memory.Holding(options.Shape.Generator), _memory.Holding(options.Shape.Discriminator));

    private byte[] Checkpoint(
        DcganOptions options, int steps, Func<DcganTrainer, string, byte[]> then)
    {
        using DcganTrainer trainer = Cramped(options);
        trainer.Step();
        int failing = _memory.Calls + 2;
        _memory.IsFull = (_, _) => _memory.Calls == failing;
        DcganTrainerTests.Run(trainer, steps - 1);
        string path = Path.Combine(_folder, $"{steps}.safetensors");
        TrainerState.Save(trainer, path, new PictureSource("f", "discs", 7));
        return then(trainer, path);
    }

    private byte[] Saved(DcganTrainer trainer, string name)
    {
        string path = Path.Combine(_folder, $"{name}.safetensors");
        TrainerState.Save(trainer, path, new PictureSource("f", "discs", 7));
        return File.ReadAllBytes(path);
    }

    private sealed class Watch : ITrainingWatch
    {
        public List<string> Said { get; } = [];

        public void Progress(long steps, long target, string text)
        {
        }

        public void Say(string text) => Said.Add(text);

        public void Made(string path, string what)
        {
        }
    }
}
