using GanGraph.Learning.Importing.Pickles;

namespace GanGraph.Learning.Importing.Modules;

/// <summary>Finds by which rule blocks get fewer channels as pictures get larger: base / side, at
/// most so many.</summary>
internal static class ChannelRule
{
    /// <summary>The rule of some blocks.</summary>
    /// <param name="arguments">What the network was made with, where the rule may stand.</param>
    /// <param name="blocks">Side and channels of each block, from the smallest on.</param>
    /// <exception cref="PickleException">They follow another rule.</exception>
    public static (int Base, int Most) Of(
        PickledFacts arguments, IReadOnlyList<(int Side, long Channels)> blocks)
    {
        int most = (int)Math.Min(blocks.Max(block => block.Channels), int.MaxValue);
        (int Base, int Most)[] rules =
        [
            (arguments.Whole("channel_base", 32768), arguments.Whole("channel_max", 512)),
            ((int)Math.Min(blocks.Max(block => block.Channels * block.Side), int.MaxValue), most),
        ];
        foreach ((int Base, int Most) rule in rules)
        {
            if (blocks.All(block =>
                Math.Min(rule.Base / block.Side, rule.Most) == block.Channels))
            {
                return rule;
            }
        }

        string found = string.Join(
            ", ", blocks.Select(block => $"{block.Channels} at {block.Side} px"));
        throw new PickleException(
            $"its blocks have {found} channels, which are not those of a StyleGAN2");
    }
}
