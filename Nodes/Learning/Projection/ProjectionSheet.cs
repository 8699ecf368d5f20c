using GanGraph.Learning.Pictures;
using GanGraph.Media.Pictures;
using TorchSharp;
using static TorchSharp.torch;

namespace GanGraph.Learning.Projection;

/// <summary>The picture that is looked for beside the one found so far.</summary>
public static class ProjectionSheet
{
    /// <summary>Writes them into one picture.</summary>
    /// <param name="path">Full path; the folder is made.</param>
    /// <param name="target">[1, 3, height, width], 0 to 1.</param>
    /// <param name="projector">Has found something so far.</param>
    public static void Write(string path, Tensor target, Projector projector)
    {
        using DisposeScope scope = NewDisposeScope();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        Tensor pair = (cat([target, projector.Picture()], 0) * 2) - 1;
        PictureFiles.Write(SampleSheet.Of(pair, 2).ToPicture(), path);
    }
}
