using GanGraph.Learning.Checkpoints;
using GanGraph.Learning.Networks.Dcgan;
using GanGraph.Learning.Training;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Training;

/// <summary>What a training does when its numbers run out of hand or it draws one picture.
/// </summary>
public sealed class SessionFaultsTests : ITrainingWatch, IDisposable
{
    private readonly DiscPictures _pictures = new(7, 32);
    private readonly List<string> _said = [];
    private readonly string _folder =
        Directory.CreateTempSubdirectory("gangraph-faults-").FullName;

    private Action<long> _afterStep = _ => { };

    [Fact]
    public void ReachTarget_NumbersRunOutOfHandOnce_GoesBackWithHalfTheRates()
    {
        DcganOptions options = DcganTrainerTests.Tiny(DcganRecipe.Quick, 32);
        using DcganTrainer trainer = new(options, _pictures, CPU);
        bool done = false;
        _afterStep = step =>
        {
            if (step == 5 && !done)
            {
                done = true;
                RunOutOfHand(trainer);
            }
        };

        Reach(trainer, 8);

        Assert.Contains(
            "The losses were no numbers at step 6: back to step 4, with half the learning rates.",
            _said);
        Assert.Equal((8, 1), (trainer.Steps, trainer.Fallbacks));
        Assert.Equal(options.GeneratorRate / 2, trainer.GeneratorMemory.LearningRate);
        Assert.Equal(options.DiscriminatorRate / 2, trainer.DiscriminatorMemory.LearningRate);
        Assert.True(trainer.IsSound);
        using ModelFile file = ModelFile.Open(Plan(8).Checkpoints.PathOf(8), needsCard: true);
        Assert.Equal(1, file.Card.Fallbacks);
    }

    [Fact]
    public void ReachTarget_NumbersRunOutOfHandBeforeAnyCheckpoint_BeginsAnew()
    {
        using DcganTrainer trainer = new(
            DcganTrainerTests.Tiny(DcganRecipe.Quick, 32), _pictures, CPU);
        bool done = false;
        _afterStep = step =>
        {
            if (step == 1 && !done)
            {
                done = true;
                RunOutOfHand(trainer);
            }
        };

        Reach(trainer, 4);

        Assert.Contains(
            "The losses were no numbers at step 2: back to step 0, with half the learning rates.",
            _said);
        Assert.Equal(4, trainer.Steps);
    }

    [Fact]
    public void ReachTarget_NumbersRunOutOfHandAgainAndAgain_GivesUpAndKeepsTheCheckpoint()
    {
        using DcganTrainer trainer = new(
            DcganTrainerTests.Tiny(DcganRecipe.Quick, 32), _pictures, CPU);
        _afterStep = step =>
        {
            if (step == 5)
            {
                RunOutOfHand(trainer);
            }
        };

        ModelException fault = Assert.Throws<ModelException>(() => Reach(trainer, 8));

        Assert.Equal(
            "The losses are no numbers at step 6, after 3 returns to a checkpoint. Choose a "
            + "smaller learning rate, a gradient penalty or spectral normalisation.",
            fault.Message);
        Assert.Equal([4, 2], Plan(8).Checkpoints.Steps());
        Assert.Equal(3, _said.Count(text => text.Contains("were no numbers")));
    }

    [Fact]
    public void ReachTarget_StartOfEnormousNumbers_GivesUp()
    {
        DcganOptions options = DcganTrainerTests.Tiny(DcganRecipe.Quick, 32);
        string start = Path.Combine(_folder, "start.safetensors");
        using (DcganTrainer wild = new(options, _pictures, CPU))
        {
            RunOutOfHand(wild);
            TrainerState.Save(wild, start, Plan(2).Pictures);
        }

        using DcganTrainer trainer = new(options, _pictures, CPU);
        ModelException fault = Assert.Throws<ModelException>(
            () => new TrainingSession(trainer, Plan(2) with { Start = start }, this)
                .ReachTarget(default));

        Assert.StartsWith("The losses are no numbers at step 2", fault.Message);
        Assert.Empty(Plan(2).Checkpoints.Steps());
    }

    [Fact]
    public void ReachTarget_SamplesAllAlike_WarnsOfCollapse()
    {
        using DcganTrainer trainer = new(
            DcganTrainerTests.Tiny(DcganRecipe.Quick, 32), _pictures, CPU);

        Reach(trainer, 2);

        Assert.Matches(
            @"^At step 2 the samples differ \d+ ?% as much from each other as the pictures do: "
            + "the generator may be drawing one picture only.$",
            Assert.Single(_said));
    }

    [Fact]
    public void ReachTarget_PicturesAllAlike_DoesNotWarn()
    {
        using DiscPictures one = new(1, 32);
        using DcganTrainer trainer = new(
            DcganTrainerTests.Tiny(DcganRecipe.Quick, 32), one, CPU);

        Reach(trainer, 2);

        Assert.Empty(_said);
    }

    void ITrainingWatch.Progress(long steps, long target, string text) => _afterStep(steps);

    void ITrainingWatch.Say(string text) => _said.Add(text);

    void ITrainingWatch.Made(string path, string what) => Assert.True(File.Exists(path));

    public void Dispose()
    {
        _pictures.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Numbers as large as too long steps leave them; products of them are none.
    /// </summary>
    private static void RunOutOfHand(DcganTrainer trainer)
    {
        using IDisposable off = no_grad();
        trainer.Generator.Weights.Learned.fill_(1e30);
        trainer.Discriminator.Weights.Learned.fill_(1e30);
    }

    private void Reach(DcganTrainer trainer, long target) =>
        new TrainingSession(trainer, Plan(target), this).ReachTarget(default);

    private TrainingPlan Plan(long target) => new()
    {
        Folder = Path.Combine(_folder, "training"),
        Target = target,
        Generator = Path.Combine(_folder, "training", "generator.safetensors"),
        Pictures = new PictureSource("f", "discs", 7),
        CheckpointEvery = 2,
    };
}
