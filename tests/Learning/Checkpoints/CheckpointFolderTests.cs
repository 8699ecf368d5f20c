using GanGraph.Learning.Checkpoints;
using GanGraph.Learning.Networks.Dcgan;
using GanGraph.Learning.Tests.Training;
using GanGraph.Learning.Training;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Checkpoints;

public sealed class CheckpointFolderTests : IDisposable
{
    private readonly DiscPictures _pictures = new(7, 32);
    private readonly string _folder =
        Directory.CreateTempSubdirectory("gangraph-checkpoints-").FullName;

    private readonly List<string> _said = [];

    [Theory]
    [InlineData("flip", 0.0)]
    [InlineData("flip", 0.001)]
    [InlineData("flip", 0.5)]
    [InlineData("flip", 0.999)]
    [InlineData("cut", 0.5)]
    [InlineData("empty", 0.0)]
    public void OpenLatest_NewestDamaged_SetsItAsideAndGivesTheOneBefore(string how, double place)
    {
        CheckpointFolder checkpoints = Save(2, 4);
        string newest = checkpoints.PathOf(4);
        byte[] whole = File.ReadAllBytes(newest);
        int at = (int)(place * whole.Length);
        byte[] damaged = how switch
        {
            "flip" => [.. whole[..at], (byte)(whole[at] ^ 1), .. whole[(at + 1)..]],
            "cut" => whole[..at],
            _ => [],
        };
        File.WriteAllBytes(newest, damaged);

        using ModelFile? opened = checkpoints.OpenLatest(9, _said.Add);

        Assert.Equal(2, opened!.Card.Steps);
        Assert.Contains("step-00000004.safetensors.damaged", Assert.Single(_said));
        Assert.Equal(damaged, File.ReadAllBytes(newest + ".damaged"));
        Assert.Equal([2], checkpoints.Steps());
    }

    [Theory]
    [InlineData("delete")]
    [InlineData("empty")]
    [InlineData("cut")]
    [InlineData("hash")]
    public void OpenLatest_CardDamaged_SetsBothAsideAndGivesTheOneBefore(string how)
    {
        CheckpointFolder checkpoints = Save(2, 4);
        string card = ModelFile.CardPath(checkpoints.PathOf(4));
        string text = File.ReadAllText(card);
        switch (how)
        {
            case "delete":
                File.Delete(card);
                break;
            case "hash":
                int at = text.IndexOf("sha256", StringComparison.Ordinal) + 20;
                File.WriteAllText(
                    card, text[..at] + (text[at] == '0' ? '1' : '0') + text[(at + 1)..]);
                break;
            default:
                File.WriteAllText(card, how == "cut" ? text[..(text.Length / 2)] : "");
                break;
        }

        using ModelFile? opened = checkpoints.OpenLatest(9, _said.Add);

        Assert.Equal(2, opened!.Card.Steps);
        Assert.Contains("step-00000004.safetensors.damaged", Assert.Single(_said));
    }

    [Fact]
    public void OpenLatest_AllDamaged_SaysEachAndGivesNone()
    {
        CheckpointFolder checkpoints = Save(2, 4);
        File.WriteAllText(checkpoints.PathOf(2), "");
        File.WriteAllText(checkpoints.PathOf(4), "");

        Assert.Null(checkpoints.OpenLatest(9, _said.Add));

        Assert.Equal(2, _said.Count);
    }

    [Fact]
    public void OpenLatest_CardOfAKilledRunWithoutItsFile_IsPassedOver()
    {
        CheckpointFolder checkpoints = Save(2, 4);
        File.Delete(checkpoints.PathOf(4));

        using ModelFile? opened = checkpoints.OpenLatest(9, _said.Add);

        Assert.Equal(2, opened!.Card.Steps);
        Assert.Empty(_said);
    }

    [Fact]
    public void Prune_AfterAKillInPrune_LeavesTwoAndTheirCards()
    {
        CheckpointFolder checkpoints = Save(2, 4, 6, 8, 10);
        File.Delete(ModelFile.CardPath(checkpoints.PathOf(2)));
        File.Delete(checkpoints.PathOf(4));

        checkpoints.Prune(8);

        Assert.Equal([10, 8, 6], checkpoints.Steps());
        Assert.Equal(6, Directory.GetFiles(_folder).Length);
    }

    public void Dispose()
    {
        _pictures.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private CheckpointFolder Save(params long[] steps)
    {
        CheckpointFolder checkpoints = new(_folder);
        using DcganTrainer trainer = new(
            DcganTrainerTests.Tiny(DcganRecipe.Quick, 32), _pictures, CPU);
        foreach (long step in steps)
        {
            while (trainer.Steps < step)
            {
                trainer.Step();
            }

            TrainerState.Save(
                trainer, checkpoints.PathOf(step), new PictureSource("f", "discs", 7));
        }

        return checkpoints;
    }
}
