using GanGraph.Torch.Storage;
using static TorchSharp.torch;

namespace GanGraph.Walks.Tests.Kills;

/// <summary>Twenty steps equal ten, a kill and ten more.</summary>
public class TwentyStepsTests
{
    // So large a batch that the kill falls between two checkpoints on any machine.
    private static readonly string[] Settings =
        ["--set", "steps=20", "--set", "batch=192", "--set", "checkpointEvery=10"];

    [Fact]
    public void TenAKillAndTen_EqualTwenty_BitForBit()
    {
        using Life undisturbed = new();
        using (Victim whole = new(undisturbed, Settings))
        {
            Assert.True(whole.WaitForEnd() == 0, whole.Words);
        }

        using Life life = new();
        using (Victim killed = new(life, Settings))
        {
            while (life.Training is not string training || !File.Exists(Checkpoint(training, 10)))
            {
                Thread.Sleep(1);
            }

            Assert.Equal(Phase.Training, killed.Kill());
        }

        Assert.False(File.Exists(Checkpoint(life.Training!, 20)));
        using (Victim last = new(life, Settings))
        {
            Assert.True(last.WaitForEnd() == 0, last.Words);
            Assert.True(last.FirstStep > 10, $"It began again at step {last.FirstStep}.");
        }

        Dictionary<string, byte[]> wanted = Tensors(Checkpoint(undisturbed.Training!, 20));
        Dictionary<string, byte[]> found = Tensors(Checkpoint(life.Training!, 20));
        Assert.Equal(wanted.Keys.Order(), found.Keys.Order());
        string[] parts =
        [
            "generator.", "discriminator.", "average.", "generatorMemory.mean",
            "generatorMemory.square", "generatorMemory.steps", "discriminatorMemory.mean",
            "discriminatorMemory.square", "discriminatorMemory.steps", "random", "order",
        ];
        Assert.All(parts, part => Assert.Contains(
            wanted.Keys, name => name.StartsWith(part, StringComparison.Ordinal)));
        Assert.All(wanted, pair => Assert.True(
            pair.Value.AsSpan().SequenceEqual(found[pair.Key]), $"{pair.Key} differs."));
        Assert.Equal(
            File.ReadAllBytes(Checkpoint(undisturbed.Training!, 20)),
            File.ReadAllBytes(Checkpoint(life.Training!, 20)));
    }

    private static string Checkpoint(string training, int step) =>
        Path.Combine(training, "checkpoints", $"step-{step:D8}.safetensors");

    private static Dictionary<string, byte[]> Tensors(string path)
    {
        using SafetensorsFile file = SafetensorsFile.Open(path);
        return file.Entries.Keys.ToDictionary(name => name, name =>
        {
            using Tensor tensor = file.Load(name);
            return tensor.bytes.ToArray();
        });
    }
}
