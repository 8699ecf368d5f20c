using System.Globalization;
using GanGraph.Editor.Viewing;
using GanGraph.Learning.Training;
using GanGraph.Media.Pictures;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Viewers;

/// <summary>Shows the newest sheet of samples that a training has drawn.</summary>
public sealed class SamplesViewer : IWorkViewer
{
    /// <inheritdoc/>
    public string Port => "samples";

    /// <inheritdoc/>
    public bool IsPicture => true;

    /// <inheritdoc/>
    public string Stamp(string folder) => SampleFolder.Latest(folder)?.Steps
        .ToString(CultureInfo.InvariantCulture) ?? "";

    /// <inheritdoc/>
    public Preview Show(string folder, ViewRequest request)
    {
        (long steps, string path) = SampleFolder.Latest(folder)!.Value;
        return Pictured.Jpeg(
            PictureFiles.Read(path),
            request,
            string.Create(CultureInfo.InvariantCulture, $"samples of step {steps}"),
            new JObject { ["step"] = steps });
    }
}
