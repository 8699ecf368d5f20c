using GanGraph.Learning.Augmentation;
using GanGraph.Learning.Checkpoints;
using GanGraph.Learning.Latents;
using GanGraph.Learning.Networks.Dcgan;
using GanGraph.Learning.Training;
using GanGraph.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Training;

public class DcganTrainerTests
{
    public static TheoryData<DcganOptions> Recipes => new(
        Tiny(DcganRecipe.Quick, 32),
        Tiny(DcganRecipe.Classic, 32),
        Tiny(DcganRecipe.Classic, 32) with { GradientPenalty = 1, PenaltyInterval = 3 },
        Tiny(DcganRecipe.Classic, 256) with { Batch = 2 });

    [Theory]
    [MemberData(nameof(Recipes))]
    public void Step_StoppedAndTakenUp_EqualsUndisturbedBitForBit(DcganOptions options)
    {
        string folder = Directory.CreateTempSubdirectory("gangraph-resume-").FullName;
        int size = options.Shape.Size;
        int steps = size == 256 ? 2 : 10;
        using DiscPictures pictures = new(7, size);
        string whole = Path.Combine(folder, "whole.safetensors");
        string half = Path.Combine(folder, "half.safetensors");
        string joined = Path.Combine(folder, "joined.safetensors");
        using (DcganTrainer trainer = new(options, pictures, CPU))
        {
            Run(trainer, 2 * steps);
            Save(trainer, whole);
        }

        using (DcganTrainer trainer = new(options, pictures, CPU))
        {
            Run(trainer, steps);
            Save(trainer, half);
        }

        using (DcganTrainer trainer = new(options, pictures, CPU))
        {
            using (ModelFile file = ModelFile.Open(half, needsCard: true))
            {
                TrainerState.Load(trainer, file);
            }

            Run(trainer, steps);
            Save(trainer, joined);
        }

        Assert.Equal(File.ReadAllBytes(whole), File.ReadAllBytes(joined));
        Assert.NotEqual(File.ReadAllBytes(half), File.ReadAllBytes(joined));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Step_Many_LeavesNoTensorsBehind()
    {
        using DiscPictures pictures = new(7, 32);
        using DcganTrainer trainer = new(
            Tiny(DcganRecipe.Quick, 32) with { GradientPenalty = 1, PenaltyInterval = 2 },
            pictures, CPU);
        Run(trainer, 4);
        trainer.ReadLosses();
        long before = DisposeScopeManager.Statistics.ThreadTotalLiveCount;

        Run(trainer, 6);
        trainer.ReadLosses();

        Assert.Equal(before, DisposeScopeManager.Statistics.ThreadTotalLiveCount);
    }

    [Fact]
    public void Step_ColouredDiscs_BringsTheSamplesNearer()
    {
        using DisposeScope scope = NewDisposeScope();
        using DiscPictures pictures = new(64, 32);
        DcganOptions options = DcganOptions.For(DcganRecipe.Quick, 32);
        using DcganTrainer trainer = new(
            options with { Shape = options.Shape with { Channels = 8, LatentDimension = 16 } },
            pictures, CPU);
        Tensor latents = SeededLatents.Next(new RandomState(1), 32, 16);
        double before = Distance();

        Run(trainer, 200);

        Assert.True(Distance() < 0.7 * before, $"{before} became {Distance()}.");

        double Distance() => (Mean(trainer.Draw(latents)) - Mean(trainer.SomePictures(32)))
            .square().sum().sqrt().item<float>();

        static Tensor Mean(Tensor batch) =>
            nn.functional.adaptive_avg_pool2d(batch.mean([0L]), [8, 8]); // [3, 8, 8]
    }

    [Fact]
    public void Load_OtherOptions_SaysWhatDiffers()
    {
        string folder = Directory.CreateTempSubdirectory("gangraph-other-").FullName;
        string path = Path.Combine(folder, "a.safetensors");
        using DiscPictures pictures = new(7, 32);
        DcganOptions options = Tiny(DcganRecipe.Quick, 32);
        using DcganTrainer small = new(options, pictures, CPU);
        using DcganTrainer wide = new(
            options with { Shape = options.Shape with { Channels = 3 } }, pictures, CPU);
        Save(small, path);
        ModelException fault = Assert.Throws<ModelException>(() =>
        {
            using ModelFile file = ModelFile.Open(path, needsCard: true);
            TrainerState.Load(wide, file);
        });
        Directory.Delete(folder, recursive: true);

        Assert.Contains("2 channels", fault.Message, StringComparison.Ordinal);
        Assert.Contains("3 channels", fault.Message, StringComparison.Ordinal);
    }

    internal static DcganOptions Tiny(DcganRecipe recipe, int size)
    {
        DcganOptions options = DcganOptions.For(recipe, size);
        return options with
        {
            Shape = options.Shape with { Channels = 2, LatentDimension = 4 },
            Batch = 4,
            LabelFlips = 0.2,
            LabelSmoothing = 0.1,
            Augment = options.Augment | Augmentations.Cutout,
        };
    }

    internal static void Run(DcganTrainer trainer, int steps)
    {
        for (int i = 0; i < steps; i++)
        {
            trainer.Step();
        }
    }

    private static void Save(DcganTrainer trainer, string path) =>
        TrainerState.Save(trainer, path, new PictureSource("f", "discs", 7));
}
