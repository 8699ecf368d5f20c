// Leaky ReLU at a finer rate: more pixels, the bend, fewer pixels, in one pass over each plane.
//
// Karras et al. 2021, Alias-free generative adversarial networks, section 3.2. Raising the rate is
// polyphase: of every `up` new pixels each sums the few taps that meet no inserted zero. A row is
// kept as its phases one after the other, so that every sum runs over neighbours in memory, both
// on the way up and on the way down. Only as many rows are held as the filters reach over.
#include "values.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <cstring>

namespace {

constexpr int64_t block = 16;  // rows are as long as a whole number of these

struct Settings {
  int64_t up, down, low, high;
  float slope, gain, clamp;
};

typedef float lanes __attribute__((vector_size(block * sizeof(float))));

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define GG_CLONES __attribute__((target_clones("avx512f", "fma", "default")))
#else
#define GG_CLONES
#endif

inline __attribute__((always_inline)) void add_weighted(
    lanes& total, const float* numbers, float weight) {
  lanes taken;
  std::memcpy(&taken, numbers, sizeof taken);
  total += weight * taken;
}

// total[i] = sum of weights[k] * taken[k][i], four blocks at once as long as there are as many
GG_CLONES void blend(
    float* total, const float* const* taken, const float* weights, int64_t taps, int64_t count) {
  int64_t i = 0;
  for (; i + 4 * block <= count; i += 4 * block) {
    lanes first = {}, second = {}, third = {}, fourth = {}; // in registers: no array
    for (int64_t k = 0; k < taps; k++) {
      const float* numbers = taken[k] + i;
      add_weighted(first, numbers, weights[k]);
      add_weighted(second, numbers + block, weights[k]);
      add_weighted(third, numbers + 2 * block, weights[k]);
      add_weighted(fourth, numbers + 3 * block, weights[k]);
    }
    std::memcpy(total + i, &first, sizeof first);
    std::memcpy(total + i + block, &second, sizeof second);
    std::memcpy(total + i + 2 * block, &third, sizeof third);
    std::memcpy(total + i + 3 * block, &fourth, sizeof fourth);
  }
  for (; i < count; i += block) {
    lanes one = {};
    for (int64_t k = 0; k < taps; k++) {
      add_weighted(one, taken[k] + i, weights[k]);
    }
    std::memcpy(total + i, &one, sizeof one);
  }
}

// The slope lies between 0 and 1.
GG_CLONES void bend(float* numbers, int64_t count, const Settings& settings) {
  const float above = settings.gain, below = settings.gain * settings.slope;
  const float most = settings.clamp, least = -settings.clamp;
  for (int64_t i = 0; i < count; i++) {
    const float high = numbers[i] * above, low = numbers[i] * below;
    float bent = low > high ? low : high;
    bent = most < bent ? most : bent;
    numbers[i] = least > bent ? least : bent;
  }
}

GG_CLONES void add(float* total, const float* first, const float* second, int64_t count) {
  for (int64_t i = 0; i < count; i++) {
    total[i] = first[i] + second[i];
  }
}

GG_CLONES void scale_and_shift(
    float* total, const float* taken, int64_t count, float scale, float shift) {
  for (int64_t i = 0; i < count; i++) {
    total[i] = taken[i] * scale + shift;
  }
}

int64_t floor_of(int64_t number, int64_t divisor) {
  return number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor);
}

int64_t blocks(int64_t count) { return (count + block - 1) / block * block; }

// The taps that meet a pixel when the rate is raised.
struct Phase {
  int64_t start;  // first pixel, for the first new pixel of this phase
  std::vector<float> weights;
};

std::vector<Phase> phases_of(const at::Tensor& filter, int64_t up, int64_t low) {
  const auto* taps = filter.data_ptr<float>();
  const auto count = filter.numel();
  std::vector<Phase> phases;
  for (int64_t phase = 0; phase < up; phase++) {
    const int64_t start = floor_of(phase - low + up - 1, up);
    Phase next{start, {}};
    for (int64_t pixel = start;; pixel++) {
      const int64_t tap = low + pixel * up - phase;
      if (tap >= count) {
        break;
      }
      next.weights.push_back(taps[count - 1 - tap] * static_cast<float>(up));
    }
    phases.push_back(std::move(next));
  }
  return phases;
}

// What is the same for all planes.
class Plan {
 public:
  Plan(
      const at::Tensor& raising, const at::Tensor& lowering, const Settings& settings,
      int64_t height, int64_t width)
      : settings(settings),
        phases(phases_of(raising, settings.up, settings.low)),
        height(height),
        width(width),
        wide(width * settings.up + settings.low + settings.high - raising.numel() + 1),
        tall(height * settings.up + settings.low + settings.high - raising.numel() + 1),
        taps(lowering.size(0)),
        radial(lowering.dim() == 2) {
    out_width = (wide - taps) / settings.down + 1;
    out_height = (tall - taps) / settings.down + 1;
    shares = settings.up / settings.down;
    line = blocks((out_width + shares - 1) / shares);
    segment = blocks((wide + settings.up - 1) / settings.up);
    row = segment * settings.up;
    for (const auto& phase : phases) {
      before = std::max(before, -phase.start);
      reach = std::max(reach, phase.start + static_cast<int64_t>(phase.weights.size()));
    }
    padded = before + std::max(width, segment + reach);
    kept = 1;
    while (kept < static_cast<int64_t>(phases[0].weights.size()) + 3) {
      kept *= 2;
    }
    held = 1;
    while (held < taps + settings.up) {
      held *= 2;
    }
    const auto* numbers = lowering.data_ptr<float>();
    for (int64_t i = lowering.numel(); i-- > 0;) {
      weights.push_back(numbers[i]);
    }
    mirrored = radial && taps % 2 == 0;
    for (int64_t y = 0; mirrored && y < taps / 2; y++) {
      mirrored = std::equal(
          weights.begin() + y * taps, weights.begin() + (y + 1) * taps,
          weights.begin() + (taps - 1 - y) * taps);
    }
  }

  Settings settings;
  std::vector<Phase> phases;
  int64_t height, width, wide, tall, taps;
  bool radial, mirrored;
  int64_t out_width, out_height, shares, line, segment, row, padded, kept, held;
  int64_t before = 0, reach = 0;  // pixels left of the first, and as far as the last sum goes
  std::vector<float> weights;  // of the filter that lowers the rate, first tap first
};

// Room for one plane, used again for the next.
class Plane {
 public:
  explicit Plane(const Plan& plan)
      : plan_(plan),
        pixels_(plan.padded),
        wide_(plan.kept * plan.row),
        fine_(plan.held * plan.row + plan.taps),  // sums that nobody needs reach beyond
        nothing_(plan.row),
        lowered_(plan.row * (plan.radial ? (plan.taps + 1) / 2 : 1) + plan.taps),
        line_(plan.shares * plan.line),
        taken_(plan.weights.size() + plan.phases[0].weights.size() + 2) {}

  void run(const float* from, float* to, float scale, float shift) {
    const auto up = plan_.settings.up;
    int64_t ready = 0, done = 0;
    for (int64_t fine = 0; fine < plan_.tall; fine++) {
      const auto& phase = plan_.phases[fine % up];
      const auto count = static_cast<int64_t>(phase.weights.size());
      const auto first = fine / up + phase.start;
      for (; ready < std::min(first + count, plan_.height); ready++) {
        widen(from + ready * plan_.width, wide_row(ready), scale, shift);
      }
      for (int64_t k = 0; k < count; k++) {
        const auto row = first + k;
        taken_[k] = row >= 0 && row < plan_.height ? wide_row(row) : nothing_.data();
      }
      blend(fine_row(fine), taken_.data(), phase.weights.data(), count, plan_.row);
      bend(fine_row(fine), plan_.row, plan_.settings);
      if (done < plan_.out_height && fine == done * plan_.settings.down + plan_.taps - 1) {
        lower(done, to + done * plan_.out_width);
        done++;
      }
    }
  }

 private:
  float* wide_row(int64_t index) { return wide_.data() + index % plan_.kept * plan_.row; }
  float* fine_row(int64_t index) { return fine_.data() + index % plan_.held * plan_.row; }

  // More pixels across, one phase after the other.
  void widen(const float* from, float* to, float scale, float shift) {
    scale_and_shift(pixels_.data() + plan_.before, from, plan_.width, scale, shift);
    for (int64_t p = 0; p < plan_.settings.up; p++) {
      const auto& phase = plan_.phases[p];
      const auto count = static_cast<int64_t>(phase.weights.size());
      for (int64_t k = 0; k < count; k++) {
        taken_[k] = pixels_.data() + plan_.before + phase.start + k;
      }
      blend(
          to + p * plan_.segment, taken_.data(), phase.weights.data(), count, plan_.segment);
    }
  }

  // Fewer pixels: one row of the result.
  void lower(int64_t out, float* to) {
    const auto taps = plan_.taps;
    const auto first = out * plan_.settings.down;
    if (!plan_.radial) {
      for (int64_t k = 0; k < taps; k++) {
        taken_[k] = fine_row(first + k);
      }
      blend(lowered_.data(), taken_.data(), plan_.weights.data(), taps, plan_.row);
      narrow(1, [&](int64_t) { return lowered_.data(); }, to);
    } else if (plan_.mirrored) {
      for (int64_t k = 0; k < taps / 2; k++) {
        add(
            lowered_.data() + k * plan_.row, fine_row(first + k), fine_row(first + taps - 1 - k),
            plan_.row);
      }
      narrow(taps / 2, [&](int64_t k) { return lowered_.data() + k * plan_.row; }, to);
    } else {
      narrow(taps, [&](int64_t k) { return fine_row(first + k); }, to);
    }
  }

  template <typename Row>
  void narrow(int64_t rows, Row&& row, float* to) {
    const auto taps = plan_.taps, up = plan_.settings.up, shares = plan_.shares;
    const auto length = plan_.line;
    for (int64_t share = 0; share < shares; share++) {
      for (int64_t y = 0; y < rows; y++) {
        for (int64_t x = 0; x < taps; x++) {
          const auto place = share * plan_.settings.down + x;
          taken_[y * taps + x] = row(y) + place % up * plan_.segment + place / up;
        }
      }
      blend(
          line_.data() + share * length, taken_.data(), plan_.weights.data(), rows * taps,
          length);
    }
    for (int64_t x = 0; x < plan_.out_width; x++) {
      to[x] = line_[x % shares * length + x / shares];
    }
  }

  const Plan& plan_;
  std::vector<float> pixels_, wide_, fine_, nothing_, lowered_, line_;
  std::vector<const float*> taken_;
};

at::Tensor plain(const at::Tensor& tensor) { return tensor.to(at::kFloat).contiguous(); }

at::Tensor run(
    const at::Tensor& input, const at::Tensor& scale, const at::Tensor& shift,
    const at::Tensor& raising, const at::Tensor& lowering, const Settings& settings) {
  TORCH_CHECK(
      input.dim() == 4 && raising.dim() == 1 && (lowering.dim() == 1 || lowering.dim() == 2)
          && lowering.size(0) == lowering.size(-1),
      "pictures ", input.sizes(), " and filters ", raising.sizes(), " and ", lowering.sizes(),
      " do not go together");
  TORCH_CHECK(
      settings.down > 0 && settings.up % settings.down == 0, "rates ", settings.up, " and ",
      settings.down, " do not go together");
  TORCH_CHECK(
      settings.slope >= 0 && settings.slope <= 1 && settings.gain >= 0, "slope ",
      settings.slope, " and gain ", settings.gain, " are outside of what they may be");
  const auto pictures = plain(input);
  const auto batch = pictures.size(0), channels = pictures.size(1);
  const Plan plan(
      plain(raising), plain(lowering), settings, pictures.size(2), pictures.size(3));
  TORCH_CHECK(
      plan.wide >= plan.taps && plan.tall >= plan.taps, "pictures ", input.sizes(),
      " are smaller than the filter");
  auto result = at::empty({batch, channels, plan.out_height, plan.out_width}, pictures.options());
  const auto scales = scale.defined() ? plain(scale.expand({batch, channels})) : scale;
  const auto shifts = shift.defined() ? plain(shift.expand({channels})) : shift;
  const auto* from = pictures.data_ptr<float>();
  const auto* factor = scales.defined() ? scales.data_ptr<float>() : nullptr;
  const auto* term = shifts.defined() ? shifts.data_ptr<float>() : nullptr;
  auto* to = result.data_ptr<float>();
  at::parallel_for(0, batch * channels, 1, [&](int64_t begin, int64_t end) {
    Plane plane(plan);
    for (int64_t i = begin; i < end; i++) {
      plane.run(
          from + i * plan.height * plan.width, to + i * plan.out_height * plan.out_width,
          factor == nullptr ? 1 : factor[i], term == nullptr ? 0 : term[i % channels]);
    }
  });
  return result;
}

}  // namespace

GG_API gg_tensor gg_filtered_leaky_relu(
    gg_tensor input, gg_tensor scale, gg_tensor shift, gg_tensor raising, gg_tensor lowering,
    const gg_filtered_settings* settings) {
  return gg::guard<gg_tensor>("filtered leaky ReLU", nullptr, [&] {
    at::NoGradGuard no_grad;
    const Settings given{
        settings->up, settings->down, settings->low, settings->high,
        static_cast<float>(settings->slope), static_cast<float>(settings->gain),
        static_cast<float>(settings->clamp)};
    return gg::release(run(
        gg::borrow(input), gg::borrow(scale), gg::borrow(shift), gg::borrow(raising),
        gg::borrow(lowering), given));
  });
}
