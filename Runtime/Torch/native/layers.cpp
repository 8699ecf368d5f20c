// What follows a convolution, in one run through memory.
//
// Filter, scale, noise, bias, activation, gain and cut as operators of libtorch read and write the
// pictures seven times; at 1024 pixels that takes longer than the convolution itself. Channels lie
// innermost, so that every loop runs over neighbours.
#include "values.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <vector>

// One build of a function for each kind of processor; the loader picks.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define GG_CLONES __attribute__((target_clones("arch=skylake-avx512", "avx2", "default")))
#else
#define GG_CLONES
#endif

namespace {

constexpr int32_t kMostTaps = 16;
constexpr int64_t kGrain = 1 << 14;

struct Sizes {
  int64_t height, width, channels;  // of the input
  int64_t rows, columns;            // of the result
};

// One row of pixels, in place or not: result = clamp(gain * leaky(row * scale + noise + bias)).
GG_CLONES void bend(
    const float* row, float* result, int64_t columns, int64_t channels,
    const float* __restrict scale, const float* __restrict noise, const float* __restrict bias, float slope, float gain, float clamp) {
  for (int64_t x = 0; x < columns; ++x) {
    const float add = noise == nullptr ? 0.0f : noise[x];
    const float* from = row + x * channels;
    float* to = result + x * channels;
#pragma GCC ivdep
    for (int64_t c = 0; c < channels; ++c) {
      const float value = from[c] * scale[c] + (add + bias[c]);
      const float bent = gain * (value >= 0 ? value : value * slope);
      to[c] = std::min(std::max(bent, -clamp), clamp);
    }
  }
}

// row = sum of taps[k] * rows[k], over `count` numbers.
GG_CLONES void mix(
    const float* const* rows, const float* taps, int32_t used, float* row, int64_t count) {
  if (used == 4) {
    const float *a = rows[0], *b = rows[1], *c = rows[2], *d = rows[3];
    const float ta = taps[0], tb = taps[1], tc = taps[2], td = taps[3];
#pragma GCC ivdep
    for (int64_t i = 0; i < count; ++i) {
      row[i] = (a[i] * ta + b[i] * tb) + (c[i] * tc + d[i] * td);
    }
    return;
  }
  for (int64_t i = 0; i < count; ++i) {
    row[i] = rows[0][i] * taps[0];
  }
  for (int32_t k = 1; k < used; ++k) {
    for (int64_t i = 0; i < count; ++i) {
      row[i] += rows[k][i] * taps[k];
    }
  }
}

// A row of the result before it is bent: the taps over rows, then over columns. `padded` has room
// for before + width + after pixels, the outer ones 0.
void filter_row(
    const float* picture, const Sizes& sizes, const gg_layer_end_settings& settings,
    const float* taps, int64_t y, float* padded, float* filtered) {
  const int64_t count = sizes.width * sizes.channels;
  const float* rows[kMostTaps];
  float factors[kMostTaps];
  int32_t used = 0;
  for (int32_t k = 0; k < settings.taps; ++k) {
    const int64_t from = y + k - settings.before;
    if (from >= 0 && from < sizes.height) {
      rows[used] = picture + from * count;
      factors[used++] = taps[k];
    }
  }
  float* middle = padded + settings.before * sizes.channels;
  if (used == 0) {
    std::fill_n(middle, count, 0.0f);
  } else {
    mix(rows, factors, used, middle, count);
  }
  for (int32_t k = 0; k < settings.taps; ++k) {
    rows[k] = padded + k * sizes.channels;
  }
  mix(rows, taps, settings.taps, filtered, sizes.columns * sizes.channels);
}

at::Tensor innermost(const at::Tensor& pictures) {
  return pictures.contiguous(at::MemoryFormat::ChannelsLast);
}

at::Tensor layer_end(
    const at::Tensor& given, const at::Tensor& scale, const at::Tensor& noise,
    const at::Tensor& bias, const gg_layer_end_settings& settings, const float* taps) {
  const auto input = innermost(given);
  const bool filters = settings.taps > 0;
  const int64_t grown = filters ? settings.before + settings.after + 1 - settings.taps : 0;
  const Sizes sizes{
      input.size(2), input.size(3), input.size(1), input.size(2) + grown, input.size(3) + grown};
  const auto batch = input.size(0);
  TORCH_CHECK(
      sizes.rows > 0 && sizes.columns > 0 && scale.numel() == batch * sizes.channels &&
          bias.numel() == sizes.channels,
      "scale and bias do not fit ", gg::describe(c10::IValue(input)));
  TORCH_CHECK(
      !noise.defined() ||
          ((noise.size(0) == 1 || noise.size(0) == batch) &&
           noise.numel() == noise.size(0) * sizes.rows * sizes.columns),
      "noise does not fit ", gg::describe(c10::IValue(input)));
  auto result = filters ? at::empty(
                              {batch, sizes.channels, sizes.rows, sizes.columns},
                              input.options(), at::MemoryFormat::ChannelsLast)
                        : input;
  const float* from = input.data_ptr<float>();
  float* to = result.data_ptr<float>();
  const float* scales = scale.data_ptr<float>();
  const float* biases = bias.data_ptr<float>();
  const float* noises = noise.defined() ? noise.data_ptr<float>() : nullptr;
  const int64_t line = sizes.columns * sizes.channels;
  const int64_t picture = sizes.height * sizes.width * sizes.channels;
  const bool each = noise.defined() && noise.size(0) > 1;
  at::parallel_for(
      0, batch * sizes.rows, std::max<int64_t>(1, kGrain / std::max<int64_t>(1, line)),
      [&](int64_t begin, int64_t end) {
        const int64_t margins = settings.before + settings.after;
        std::vector<float> padded, filtered;
        if (filters) {
          padded.resize((sizes.width + margins) * sizes.channels, 0.0f);
          filtered.resize(line);
        }
        for (int64_t i = begin; i < end; ++i) {
          const int64_t n = i / sizes.rows, y = i % sizes.rows;
          const float* row = from + i * line;
          if (filters) {
            filter_row(
                from + n * picture, sizes, settings, taps, y, padded.data(), filtered.data());
            row = filtered.data();
          }
          const float* shade = noises == nullptr
              ? nullptr
              : noises + ((each ? n : 0) * sizes.rows + y) * sizes.columns;
          bend(
              row, to + i * line, sizes.columns, sizes.channels, scales + n * sizes.channels,
              shade, biases, settings.slope, settings.gain, settings.clamp);
        }
      });
  return result;
}

}  // namespace

GG_API gg_tensor gg_layer_end(
    gg_tensor input, gg_tensor scale, gg_tensor noise, gg_tensor bias,
    const gg_layer_end_settings* settings, const float* taps) {
  return gg::guard<gg_tensor>("layer end", nullptr, [&] {
    const at::NoGradGuard off;
    const auto pictures = gg::borrow(input);
    TORCH_CHECK(
        pictures.dim() == 4 && pictures.scalar_type() == at::kFloat &&
            settings->taps <= kMostTaps,
        gg::describe(c10::IValue(pictures)), " are no pictures");
    const auto grain = gg::borrow(noise);
    return gg::release(layer_end(
        pictures, gg::borrow(scale).contiguous(),
        grain.defined() ? grain.contiguous() : grain, gg::borrow(bias).contiguous(), *settings,
        taps));
  });
}
