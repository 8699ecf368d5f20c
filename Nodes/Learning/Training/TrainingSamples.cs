using System.Globalization;
using GanGraph.Learning.Latents;
using GanGraph.Learning.Pictures;
using GanGraph.Media.Pictures;
using GanGraph.Torch;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Training;

/// <summary>Draws the same latents again and again while a training goes on.</summary>
internal sealed class TrainingSamples(
    DcganTrainer trainer, TrainingPlan plan, ITrainingWatch watch)
{
    private const int Count = 40;
    private const int Columns = 8;
    private const double LeastVariety = 0.35;

    private double? _variety;

    public void Draw()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor latents = SeededLatents.Next(
            new RandomState(0), Count, trainer.Options.Shape.LatentDimension);
        Tensor pictures = trainer.Draw(latents, plan.Drawing); // [40, 3, size, size]
        string path = SampleFolder.PathOf(plan.Folder, trainer.Steps);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        PictureFiles.Write(SampleSheet.Of(pictures, Columns).ToPicture(), path);
        watch.Made(path, $"samples of step {trainer.Steps}");
        WarnOfCollapse(pictures);
    }

    private void WarnOfCollapse(Tensor pictures)
    {
        _variety ??= Variety.Of(trainer.SomePictures(Count));
        double part = Variety.Of(pictures) / Math.Max(1e-9, _variety.Value);
        if (part < LeastVariety)
        {
            watch.Say(string.Create(
                CultureInfo.InvariantCulture,
                $"At step {trainer.Steps} the samples differ {part:P0} as much from each other "
                + $"as the pictures do: the generator may be drawing one picture only."));
        }
    }
}
