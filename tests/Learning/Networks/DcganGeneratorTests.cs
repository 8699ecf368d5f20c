using GanGraph.Learning.Checkpoints;
using GanGraph.Learning.Latents;
using GanGraph.Learning.Networks.Dcgan;
using GanGraph.Learning.Training;
using GanGraph.Torch;
using GanGraph.Values;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Tests.Networks;

public class DcganGeneratorTests
{
    [Theory]
    [InlineData(DcganRecipe.Quick, 32, true)]
    [InlineData(DcganRecipe.Quick, 64, false)]
    [InlineData(DcganRecipe.Classic, 32, true)]
    [InlineData(DcganRecipe.Classic, 256, true)]
    public void Draw_AfterSomeSteps_EqualsTheNetworkItself(
        DcganRecipe recipe, int size, bool batchNorm)
    {
        using DisposeScope scope = NewDisposeScope();
        string folder = Directory.CreateTempSubdirectory("gangraph-draw-").FullName;
        string path = Path.Combine(folder, "generator.safetensors");
        DcganOptions options = DcganOptions.For(recipe, size);
        options = options with
        {
            Shape = options.Shape with
            {
                Channels = 3, LatentDimension = 6, BatchNorm = batchNorm,
            },
            Batch = 4,
            GeneratorRate = 0.01,
        };
        using DiscPictures pictures = new(5, size);
        using DcganTrainer trainer = new(options, pictures, CPU);
        for (int i = 0; i < 3; i++)
        {
            trainer.Step();
        }

        TrainerState.SaveGenerator(
            trainer, path, new PictureSource(new string('0', 64), "discs", 5));
        Tensor points = SeededLatents.Next(new RandomState(2), 3, 6);
        Tensor wanted = (trainer.Draw(points) + 1) / 2;

        using DcganGenerator generator = DcganGenerator.Open(path, CPU);
        using Values.Latents latents = new(points.clone(), LatentSpace.Z);
        Tensor found = generator.Draw(latents);
        Tensor again = generator.Draw(latents);
        Directory.Delete(folder, recursive: true);

        Assert.Equal(wanted.shape, found.shape);
        double contrast = wanted.std().item<float>();
        double off = (wanted - found).abs().max().item<float>();
        Assert.True(off < 1e-3 * contrast, $"It differs by {off}, contrast is {contrast}.");
        Assert.True(found.Equals(again));
    }
}
