// Keeps the memory of large tensors for the next ones.
//
// A training step makes the same tensors as the step before. The C library gives large blocks back
// to the system when they are freed, and the system hands out empty pages one by one when they are
// asked for again: a tenth of a step of a DCGAN. Here freed blocks wait for a tensor of their
// size, up to a limit; the one that waits longest goes first. Blocks of two megabytes and more are
// made of pages of that size where the system has them.
#include "values.h"

#include <c10/core/CPUAllocator.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <list>
#include <mutex>
#include <unordered_map>

namespace {

constexpr size_t kLarge = size_t{256} << 10;
constexpr size_t kStep = size_t{64} << 10;
constexpr size_t kHuge = size_t{2} << 20;

struct Block {
  void* data;
  size_t size;
};

size_t round_up(size_t size, size_t step) { return (size + step - 1) / step * step; }

// The memory that this process may take at most: that of the machine, or less where the system
// or a container sets a limit; 0 when nobody knows.
size_t room() {
  const auto pages = sysconf(_SC_PHYS_PAGES);
  const auto page = sysconf(_SC_PAGESIZE);
  if (pages <= 0 || page <= 0) {
    return 0;
  }
  auto least = static_cast<size_t>(pages) * static_cast<size_t>(page);
  for (const auto what : {RLIMIT_DATA, RLIMIT_AS}) {
    rlimit limit{};
    if (getrlimit(what, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY) {
      least = std::min(least, static_cast<size_t>(limit.rlim_cur));
    }
  }
  for (const auto* name :
       {"/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"}) {
    size_t limit = 0;
    if (std::ifstream(name) >> limit) {
      least = std::min(least, limit);
    }
  }
  return least;
}

class Keeper final : public c10::Allocator {
 public:
  explicit Keeper(c10::Allocator* plain) : plain_(plain), limit_(room() / 4) {}

  // const until some version of libtorch, not const from there on: one of the two overrides.
  c10::DataPtr allocate(size_t size) const { return const_cast<Keeper*>(this)->take(size); }
  c10::DataPtr allocate(size_t size) { return take(size); }
  c10::DeleterFnPtr raw_deleter() const override { return &give_back; }
  // Asked for from libtorch 2.1 on.
  void copy_data(void* target, const void* source, std::size_t count) const {
    std::copy_n(static_cast<const char*>(source), count, static_cast<char*>(target));
  }

  void free(void* data) {
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      const auto found = used_.find(data);
      if (found != used_.end()) {
        const Block block = found->second;
        used_.erase(found);
        waiting_.push_back(block);
        by_size_[block.size].push_back(std::prev(waiting_.end()));
        kept_ += block.size;
        shrink(limit_);
        return;
      }
    }
    plain_->raw_deallocate(data);
  }

  size_t kept() {
    const std::lock_guard<std::mutex> lock(mutex_);
    return kept_;
  }

  void limit(size_t bytes) {
    const std::lock_guard<std::mutex> lock(mutex_);
    limit_ = bytes;
    shrink(limit_);
  }

  void release() {
    const std::lock_guard<std::mutex> lock(mutex_);
    shrink(0);
  }

  static void give_back(void* data);

 private:
  c10::DataPtr take(size_t size) {
    void* data = size >= kLarge ? take_large(size) : nullptr;
    if (data == nullptr) {
      return plain(size);
    }
    return {data, data, &give_back, c10::Device(c10::DeviceType::CPU)};
  }

  // The plain allocator says best what is wrong when there is no memory left at all.
  c10::DataPtr plain(size_t size) {
    c10::DataPtr made;
    try {
      made = plain_->allocate(size);
    } catch (const c10::Error&) {
      release();
      made = plain_->allocate(size);
    }
    void* data = made.get();
    made.release_context();
    return {data, data, &give_back, c10::Device(c10::DeviceType::CPU)};
  }

  void* take_large(size_t wanted) {
    const auto size = round_up(wanted, wanted < 4 * kHuge ? kStep : kHuge);
    const std::lock_guard<std::mutex> lock(mutex_);
    if (limit_ == 0) {
      return nullptr;
    }
    const auto found = by_size_.find(size);
    if (found != by_size_.end() && !found->second.empty()) {
      const auto place = found->second.back();
      found->second.pop_back();
      const Block block = *place;
      waiting_.erase(place);
      kept_ -= block.size;
      used_.emplace(block.data, block);
      return block.data;
    }
    Block block{};
    if (!map(size, block)) {
      shrink(0);
      if (!map(size, block)) {
        return nullptr;
      }
    }
    used_.emplace(block.data, block);
    return block.data;
  }

  static bool map(size_t size, Block& block) {
    const auto room = size < kHuge ? size : size + kHuge;
    void* start = mmap(nullptr, room, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (start == MAP_FAILED) {
      return false;
    }
    block = {start, size};
    if (room > size) {
      auto* first = static_cast<char*>(start);
      auto* data = reinterpret_cast<char*>(round_up(reinterpret_cast<size_t>(start), kHuge));
      const auto before = static_cast<size_t>(data - first);
      if (before > 0) {
        munmap(first, before);
      }
      if (before < kHuge) {
        munmap(data + size, kHuge - before);
      }
      madvise(data, size, MADV_HUGEPAGE);
      block.data = data;
    }
    return true;
  }

  void shrink(size_t bytes) {
    while (kept_ > bytes) {
      const Block block = waiting_.front();
      auto& same = by_size_[block.size];
      same.erase(std::find(same.begin(), same.end(), waiting_.begin()));
      waiting_.pop_front();
      kept_ -= block.size;
      munmap(block.data, block.size);
    }
  }

  c10::Allocator* plain_;
  size_t limit_;
  std::mutex mutex_;
  std::unordered_map<void*, Block> used_;
  std::list<Block> waiting_;  // the one that waits longest is in front
  std::unordered_map<size_t, std::vector<std::list<Block>::iterator>> by_size_;
  size_t kept_ = 0;
};

// Never destroyed: tensors may outlive every destructor.
Keeper& keeper() {
  static auto* one = new Keeper(c10::GetCPUAllocator());
  return *one;
}

void Keeper::give_back(void* data) { keeper().free(data); }

const bool installed = [] {
  c10::SetCPUAllocator(&keeper(), 1);
  return true;
}();

}  // namespace

GG_API int64_t gg_memory_kept(void) {
  return installed ? static_cast<int64_t>(keeper().kept()) : 0;
}

GG_API void gg_memory_limit(int64_t bytes) {
  keeper().limit(bytes > 0 ? static_cast<size_t>(bytes) : 0);
}

GG_API void gg_memory_release(void) { keeper().release(); }
