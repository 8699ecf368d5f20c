using System.Globalization;
using GanGraph.Media.Embedding;
using GanGraph.Media.Ffmpeg;

namespace GanGraph.Media.Films;

/// <summary>Joins the segments of a film.</summary>
internal sealed class FilmJoin(
    FilmSettings film, IReadOnlyList<(string Path, int Frames)> segments, SegmentFolder folder)
    : IDisposable
{
    private const int GifRate = 50;

    private readonly List<string> _aids = [];
    private string _path = "";

    private string Rate => film.Rate.ToString();

    private string Length => (film.Frames / film.Rate.Value)
        .ToString("0.000000", CultureInfo.InvariantCulture);

    /// <summary>Writes the film, first under a temporary name.</summary>
    public void Write(string path, FilmEnding ending, CancellationToken cancel)
    {
        IReadOnlyList<string> allowed = FilmSettings.ExtensionsOf(film.Codec);
        string extension = Path.GetExtension(path).ToLowerInvariant();
        if (!allowed.Contains(extension))
        {
            throw new MediaException(
                $"{path}: the extension is '{extension}', {film.Codec} wants "
                + $"{string.Join(" or ", allowed)}. Rename the film or choose another codec.");
        }

        _path = path;
        string list = Aid("segments.txt");
        File.WriteAllLines(
            list,
            ["ffconcat version 1.0", .. segments.Select(segment => string.Create(
                CultureInfo.InvariantCulture,
                $"file {Path.GetFileName(segment.Path)}\nduration "
                + $"{segment.Frames / film.Rate.Value:0.000000}"))]);
        WholeFile.Write(path, part =>
        {
            switch (film.Codec)
            {
                case FilmCodec.Gif:
                    WriteGif(list, part, ending, cancel);
                    break;
                case FilmCodec.WebP:
                    WriteWebp(list, part, ending, cancel);
                    break;
                default:
                    WriteFilm(list, part, extension, ending, cancel);
                    break;
            }
        });
        FolderFlush.Of(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>Deletes what helped to join.</summary>
    public void Dispose() => _aids.ForEach(File.Delete);

    // An ffmpeg that outlived a killed run may still be at work on a file of its own name.
    private string Aid(string name)
    {
        string path = folder.PartOf(name);
        _aids.Add(path);
        return path;
    }

    private void WriteFilm(
        string list, string part, string extension, FilmEnding ending, CancellationToken cancel)
    {
        List<FfmpegInput> inputs = [new FfmpegInput(list, "-f", "concat")];
        List<string> output =
        [
            "-map", "0:v:0", "-c:v", "copy", "-bsf:v", EvenTimes(), "-max_interleave_delta", "0",
            "-video_track_timescale", film.Rate.Numerator.ToString(CultureInfo.InvariantCulture),
            "-movflags", "+faststart+use_metadata_tags",
        ];
        if (film.Codec == FilmCodec.H265)
        {
            output.AddRange(["-tag:v", extension == ".mkv" ? "0" : "hvc1"]);
        }

        if (ending.Text is string text)
        {
            string tags = Aid("tags.txt");
            File.WriteAllText(tags, FilmTags.Of(text));
            output.AddRange(["-map_metadata", inputs.Count.ToString(CultureInfo.InvariantCulture)]);
            inputs.Add(new FfmpegInput(tags, "-f", "ffmetadata"));
        }

        if (ending.Sound is FilmSound sound)
        {
            output.AddRange(["-map", $"{inputs.Count}:a:0", .. SoundOptions(extension)]);
            string from = sound.Start.ToString(CultureInfo.InvariantCulture);
            inputs.Add(new FfmpegInput(
                Path.GetFullPath(sound.Path),
                ["-stream_loop", sound.Loop ? "-1" : "0", "-ss", from]));
        }

        Run(inputs, output, part, cancel);
    }

    /// <summary>The joints carry rounded times; every frame is put back on its exact
    /// place.</summary>
    private string EvenTimes()
    {
        string tick = $"{film.Rate.Denominator}/{film.Rate.Numerator}/TB";
        string Even(string time) => $"round({time}*TB*{film.Rate.Numerator}"
            + $"/{film.Rate.Denominator})*{tick}";
        return $"setts=pts={Even("PTS")}:dts={Even("DTS")}:duration={tick}";
    }

    // Without the rounding three tenths of a second are 2.99 ticks, which counts as 2.
    private string Times => $"setpts=round(N*{film.Rate.Denominator}/{film.Rate.Numerator}/TB)";

    private string[] SoundOptions(string extension) =>
    [
        "-af", $"aresample=async=1:first_pts=0,atrim=end={Length}",
        .. extension switch
        {
            ".mov" => ["-c:a", "pcm_s24le"],
            ".mkv" => ["-c:a", "flac"],
            ".webm" => ["-c:a", "libopus", "-b:a", "192k"],
            _ => new[] { "-c:a", "aac", "-b:a", "256k" },
        },
    ];

    private void WriteGif(string list, string part, FilmEnding ending, CancellationToken cancel)
    {
        string palette = Aid("palette.png");
        string times = Times;
        if (film.Rate.Value > GifRate)
        {
            times += $",fps={GifRate}";
        }

        // Newer versions of ffmpeg show the last frame for a hundredth of a second otherwise.
        double last = Math.Round(100 / Math.Min(film.Rate.Value, GifRate));

        FfmpegInput frames = new(list, "-f", "concat");
        Run(
            [frames],
            ["-vf", times + ",palettegen=stats_mode=full", "-frames:v", "1", "-update", "1"],
            palette, cancel);
        Run(
            [frames, new FfmpegInput(palette)],
            [
                "-lavfi", $"[0:v]{times}[f];[f][1:v]paletteuse=dither=sierra2_4a",
                "-fps_mode", "passthrough", "-loop", GifPlays(ending.Plays),
                "-final_delay", Math.Min(last, ushort.MaxValue).ToString(
                    CultureInfo.InvariantCulture),
            ],
            part, cancel);
        if (ending.Text is string text)
        {
            GifComment.Insert(part, text);
        }
    }

    private void WriteWebp(string list, string part, FilmEnding ending, CancellationToken cancel)
    {
        int quality = Math.Clamp(100 - (2 * film.Crf), 1, 100);
        Run(
            [new FfmpegInput(list, "-f", "concat")],
            [
                "-vf", $"{Times},format=bgra",
                "-fps_mode", "passthrough", "-c:v", "libwebp_anim", "-lossless",
                film.Crf == 0 ? "1" : "0", "-quality",
                quality.ToString(CultureInfo.InvariantCulture), "-loop",
                ending.Plays.ToString(CultureInfo.InvariantCulture),
            ],
            part, cancel);
        if (ending.Text is string text)
        {
            WebpXmp.Append(part, XmpPacket.Make(text), film.Width, film.Height);
        }
    }

    // ffmpeg counts repetitions: -1 for none, 0 for ever.
    private static string GifPlays(int plays) =>
        (plays <= 1 ? -plays : plays - 1).ToString(CultureInfo.InvariantCulture);

    private void Run(
        IReadOnlyList<FfmpegInput> inputs, IReadOnlyList<string> options, string output,
        CancellationToken cancel) => FfmpegTools.Runner.Run(
            new FfmpegCommand
            {
                Subject = _path,
                Inputs = inputs,
                OutputOptions = options,
                Output = output,
            },
            cancel);
}
