using GanGraph.Engine;
using GanGraph.Media.Comparing;
using GanGraph.Media.Films;
using GanGraph.Media.Pictures;
using GanGraph.Media.Video;
using GanGraph.Nodes.Encoders;

namespace GanGraph.Cli.Verifying;

/// <summary>Compares a film with the frames that its graph gives.</summary>
internal sealed class FilmCheck(Render render, string path, MadeBy made, Finding finding)
{
    private const int Together = 12;
    private const int Encoded = 8;

    private readonly EncodeVideo _encoder = (EncodeVideo)render.Sink.Node;
    private readonly Neighbours _neighbours = new();

    /// <summary>Compares frames.</summary>
    /// <param name="count">How many; null for all.</param>
    public void Compare(int? count)
    {
        long wanted = (made.End ?? render.Length) - made.First;
        long found = _encoder.Codec.Value == FilmCodec.WebP
            ? FilmSamples.CountWebp(path, Rate)
            : VideoFile.Count(path);
        wanted = wanted > int.MaxValue ? found : wanted;
        if (found != wanted)
        {
            finding.Differs($"It has {found} frames, the graph makes {wanted}.");
        }

        long shared = Math.Min(found, wanted);
        if (shared < 1)
        {
            return;
        }

        Picture first = render.Pictures([made.First]).Values[0];
        FilmSettings film = _encoder.SettingsOf(
            first.Width, first.Height,
            new FrameSpan(made.First, (int)wanted, render.Graph.Rate));
        FilmSamples samples = new(film);
        if (!IsOfTheSameForm(samples))
        {
            return;
        }

        IReadOnlyList<long> chosen = FrameChoice.Of(shared, count);
        CompareFrames(samples, chosen, wanted);
        long[] some = [.. FrameChoice.Of(chosen.Count, Encoded).Select(i => chosen[(int)i])];
        IReadOnlyList<byte[]> rgb = Rgb(some);
        finding.Tolerance = new Tolerance(
            Differences(samples.Of(rgb, render.Cancel), samples.Encoded(rgb, render.Cancel)));
        Judge(samples, film, rgb, wanted);
        if (finding.Reasons.Count == 0 && !finding.Tolerance.IsExactness
            && !_neighbours.CanTell(finding.Tolerance.Noise)
            && IsShiftedAtItsOpening(samples, shared))
        {
            finding.Differs("Its frames are shifted by one.");
        }
    }

    private Fraction Rate => new(render.Graph.Rate.Numerator, render.Graph.Rate.Denominator);

    private bool IsOfTheSameForm(FilmSamples samples)
    {
        if (_encoder.Codec.Value == FilmCodec.WebP)
        {
            PictureInfo loop = PictureFiles.Describe(path);
            return IsOfSize(loop.Width, loop.Height, samples);
        }

        VideoInfo film = VideoFile.Probe(path);
        double off = Math.Abs((film.Rate.Value / render.Graph.Rate.PerSecond) - 1);
        if (_encoder.Codec.Value != FilmCodec.Gif && off > 0.001)
        {
            finding.Differs($"It shows {film.Rate.Value:0.###} frames a second, the graph "
                + $"{render.Graph.Rate.PerSecond:0.###}.");
        }

        string codec = FilmSettings.NameInFiles(_encoder.Codec.Value);
        if (film.Codec != codec)
        {
            finding.Note($"It is encoded as {film.Codec}, the graph encodes as {codec}: another "
                + "program has encoded it again.");
        }

        return IsOfSize(film.Width, film.Height, samples);
    }

    private bool IsOfSize(int width, int height, FilmSamples samples)
    {
        if ((width, height) == (samples.Width, samples.Height))
        {
            return true;
        }

        finding.Differs($"It is {width} x {height} pixels, the graph makes {samples.Width} x "
            + $"{samples.Height}.");
        return false;
    }

    private void CompareFrames(FilmSamples samples, IReadOnlyList<long> chosen, long wanted)
    {
        List<(long Frame, FrameSamples Samples)> waiting = [];
        samples.Read(
            path, chosen,
            (frame, read) =>
            {
                waiting.Add((frame, read));
                if (waiting.Count == Together)
                {
                    Flush();
                }
            },
            render.Cancel);
        Flush();

        void Flush()
        {
            SortedSet<long> needed = [.. waiting.SelectMany(w => Neighbours.Of(w.Frame, wanted))];
            IReadOnlyList<FrameSamples> rendered = samples.Of(Rgb(needed), render.Cancel);
            Dictionary<long, FrameSamples> anew = needed.Zip(rendered).ToDictionary();
            foreach ((long frame, FrameSamples read) in waiting)
            {
                FrameDifference own = read.From(anew[frame]);
                finding.Frames[made.First + frame] = own;
                foreach (long beside in Neighbours.Of(frame, wanted).Where(n => n != frame))
                {
                    _neighbours.Add(
                        (int)(beside - frame), own.MeanSquare,
                        read.From(anew[beside]).MeanSquare,
                        anew[frame].From(anew[beside]).MeanSquare);
                }
            }

            waiting.Clear();
        }
    }

    private void Judge(
        FilmSamples samples, FilmSettings film, IReadOnlyList<byte[]> rgb, long wanted)
    {
        bool beyond = finding.Beyond.Any();
        bool byOne = _neighbours.AreShifted(finding.Tolerance!.Noise);
        if (!beyond && !byOne)
        {
            return;
        }

        ShiftSearch search = new(wanted, frames => samples.Of(Rgb(frames), render.Cancel));
        if (search.Find(Read(samples, wanted), byOne) is long shift and not 0)
        {
            finding.Differs($"Its frames are shifted: frame {made.First} of the film is frame "
                + $"{made.First + shift} of the graph.");
        }
        else if (beyond && IsEncodedAgain(samples, film, rgb))
        {
            finding.Differs("Its pictures are near those of the graph, as when a film is encoded "
                + "again with less quality: allowed are "
                + $"{finding.Tolerance!.LeastPsnr:0.0} dB, which is what the graph's own "
                + "encoding keeps.");
        }
    }

    private bool IsShiftedAtItsOpening(FilmSamples samples, long length)
    {
        int count = Opening.FramesOf(length, (long)samples.Width * samples.Height * 3);
        IReadOnlyList<byte[]> frames = Rgb(Enumerable.Range(0, count).Select(i => (long)i));
        return Opening.IsShifted(
            first =>
            {
                List<FrameSamples> read = [];
                samples.Read(
                    path, [.. Enumerable.Range(0, first)], (_, frame) => read.Add(frame),
                    render.Cancel);
                return read;
            },
            some => samples.Encoded(some, render.Cancel),
            frames);
    }

    private bool IsEncodedAgain(
        FilmSamples samples, FilmSettings film, IReadOnlyList<byte[]> rgb)
    {
        Tolerance? coarse = Tolerance.Coarse(samples, film, rgb, render.Cancel);
        return coarse is not null && finding.Frames.Values.All(coarse.Allows);
    }

    private List<(long, FrameSamples)> Read(FilmSamples samples, long wanted)
    {
        List<(long, FrameSamples)> read = [];
        samples.Read(
            path, ShiftSearch.Frames(wanted), (frame, found) => read.Add((frame, found)),
            render.Cancel);
        return read;
    }

    private IReadOnlyList<byte[]> Rgb(IEnumerable<long> frames) =>
    [
        .. render.Pictures(frames.Select(frame => made.First + frame))
            .Values.Select(picture => picture.Samples),
    ];

    private static IReadOnlyList<FrameDifference> Differences(
        IReadOnlyList<FrameSamples> some, IReadOnlyList<FrameSamples> others) =>
        [.. some.Zip(others, (a, b) => b.From(a))];
}
