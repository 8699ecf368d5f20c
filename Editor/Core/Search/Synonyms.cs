namespace GanGraph.Editor.Search;

/// <summary>What people call things that have another name here. In each line stand what is meant,
/// then a colon, then what people type for it, the commonest first. What is meant is the name of a
/// type, or a word: then every type is meant that has it in its name or is in the category of that
/// name, also one that comes later. A name that a type had in earlier versions belongs here too.
/// </summary>
internal static class Synonyms
{
    private const string Table =
        """
        video: film movie clip footage mp4 mov avi mkv webm
        loaders: load import open read input source file in ingest media asset
        encoders: save export write output out render file result final sink deliver
        trainers: train learn fit teach optimise optimize gan model network neural machine ai
        generators: generate draw synthesize synthesise sample decode infer inference gan model
        interpolators: interpolate interpolation latents space keys animate animation
        effects: effect filter distort process fx modify transform
        signals: signal control modulate modulator drive automation channel chop value

        VideoFrames: moviefilein loadvideo videoin frames grab extract camera decode footage dataset
        PictureFolder: folder directory images image pictures photos photo stills dataset data
        PictureFolder: jpg jpeg png webp tiff loadimages imagesequence sequence batch collection
        PictureFolder: loadimage imagein
        TrainDcgan: dcgan gan train training learning trainer learn fit epochs steps checkpoint
        BlendGenerators: modelmerge mergemodels layerswap toonify crossfade
        Generate: ksampler sampler vaedecode stylegan images pictures
        FindDirections: sefa ganspace pca attributes attribute semantic components factors
        MoveAlongDirection: edit editing slider sliders attribute age pose smile steer vector
        SweepDirections: traversal traverse explore lattice
        KeyLatents: seeds seed keys keyframes keyframe noise random reroll emptylatent
        KeyLatents: emptylatentimage cast directing points z vector latentnoise
        LatentWalk: interpolate morph tween lerp slerp inbetween blend transition travel journey
        LatentWalk: path spline catmull smooth ease easing latentblend latentinterpolate loop
        LatentWalk: seedtravel latentspace
        ChangeSpeed: speed fast faster slow slower slowmotion slowmo retime timeremap timeremapping
        ChangeSpeed: timestretch stretch reverse backwards rewind pingpong boomerang tempo rate
        ChangeSpeed: timemachine framerate timewarp
        Resize: scale upscale upscaler enlarge shrink downscale size resample resolution fit crop
        Resize: zoom imagescale imageresize upscaleimage latentupscale pixelate bigger smaller
        Swirl: twirl vortex twist whirl spiral rotate warp displace whirlpool spin
        Wave: lfo sine oscillator oscillate sin cosine wiggle sawtooth saw pulse
        Wave: modulation noise beat swing pattern
        ContactSheet: grid mosaic sheet contact overview tile tiles collage montage preview
        ContactSheet: previewimage imagegrid thumbnails index layout
        EncodePictures: saveimage saveimages images image pictures photos png jpg jpeg tiff
        EncodePictures: imagesequence sequence stills frames exr
        EncodeVideo: film movie mp4 webm mov mkv moviefileout savevideo videocombine loop vhs
        EncodeVideo: renderqueue encode encoder codec saveanimated mediaencoder createvideo savewebm
        EncodeVideo: compress
        """;

    private static readonly ILookup<string, string> Words = Table
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(':', StringSplitOptions.TrimEntries))
        .SelectMany(line => line[1].Split(' ').Select(word => (Means: line[0], Word: word)))
        .ToLookup(pair => NameWords.Joined(pair.Means), pair => pair.Word);

    /// <summary>What is meant by the lines of the table, in small letters.</summary>
    public static IEnumerable<string> Meant => Words.Select(line => line.Key);

    /// <summary>What people type for a type, a word or a category.</summary>
    public static IEnumerable<string> Of(string meant) => Words[meant];
}
