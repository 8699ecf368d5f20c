using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    public static readonly Device CPU = new(DeviceType.CPU, -1);
    public static readonly Device META = new(DeviceType.META, -1);

    public static Device CUDA => new(DeviceType.CUDA, -1);

    public static Device device(string description) => new(description);

    public static Device device(string deviceType, int index = -1) => new(deviceType, index);

    public static Device device(DeviceType deviceType, int index = -1) =>
        new(deviceType, index);

    public static Device device(int index) => new(index);

    /// <summary>Where a tensor lives, such as "cpu" or "cuda:1".</summary>
    public class Device
    {
        public Device(string description)
        {
            string[] parts = description.Split(':');
            int number = -1;
            if (parts.Length > 2
                || (parts.Length == 2 && !int.TryParse(
                    parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out number)))
            {
                throw new ArgumentException(
                    $"device is \"{description}\". Write it like \"cpu\", \"cuda\" or \"cuda:1\".",
                    nameof(description));
            }

            type = Parse(parts[0]);
            index = number;
        }

        public Device(string deviceType, int index = -1)
            : this(Parse(deviceType), index)
        {
        }

        public Device(DeviceType deviceType, int index = -1)
        {
            type = deviceType;
            this.index = deviceType == DeviceType.CPU ? -1 : index;
        }

        public Device(int index)
            : this(DeviceType.CUDA, index)
        {
        }

        public DeviceType type { get; }

        public int index { get; }

        public static implicit operator Device(string description) => new(description);

        public override string ToString() => type.ToString().ToLowerInvariant()
            + (index < 0 ? "" : ":" + index.ToString(CultureInfo.InvariantCulture));

        private static DeviceType Parse(string type) =>
            Enum.TryParse(type, true, out DeviceType found) && type.All(char.IsLetter)
                ? found
                : throw new ArgumentException(
                    $"device type is \"{type}\". Choose \"cpu\" or \"cuda\".", nameof(type));
    }
}
