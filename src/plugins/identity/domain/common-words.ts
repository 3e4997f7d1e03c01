/** Words that passwords are made of: keyboard walks, names, the obvious, also in pinyin. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
  a aa aaa aaaa aaaaa aaaaaa aabbcc abab abc abcabc abcd abcde abcdef abcdefg abcdefgh abcxyz access account adam
  adm admin administrator aini ainiyiwannian aiwojia alex alibaba alipay amanda america andrew android angel
  angels anna anquan apple april aq arsenal asd asdasd asdf asdfgh asdfghjkl asdzxc ashley asshole august autumn
  azerty baby babygirl backup baidu bailey banana bank baobao baobei barcelona baseball basketball batman bbb
  beijing betty bill bitch blessed bob brian buddy business buster butterfly card carol cat ccc cert ceshi
  ceshizhanghao champion change changeit changeme changjiang charles charlie cheese chelsea chen chengdu chenjie
  china chongqing christ cisco class code college company computer cookie credit d dajidali dandan daniel database
  david dd de december default demo denglu diamond didi dog dollar donna dragon dvorak eagle edcrfv emma energy
  eric facai facebook fafafa falcon february feifei fenghuang ferrari finance fire flower football forest forever
  fr frank freedom friday fuck fuckoff fuckyou fuwuqi fuwushang gandalf gao garden gege george ginger god gold
  golden gongchandang gongsi gongxi gongxifacai gongxinju gongxinting gongzuo google grade guangdong guangzhou
  guanli guanliyuan guest guo hangzhou hannah haohao haoren happy hardcore harley he heaven hebei helen hello
  hellohello helloworld henan henry hero hockey honda hu huang huanghe huanying huanyingguanglin huawei hubei
  hunan hunter ijnuhb ilove iloveu iloveyou internet jack james january jason jennifer jessica jesus jiangsu
  jiankang jiejie jinan jingdong jingjing jingxin john jordan joseph joshua july june juventus kaixin karen kevin
  key keys killer kim kitty kouling kuaile laogong laopo laura legend lele letmein li lightning lili liming lin
  linda linux lion lisa liu liuyang liverpool liwei lixiang lkjhgf lkjhgfdsa login logon lol london long longlong
  love lovely loveme lover loveyou lucky lucy luo ma madrid maggie magic manager march maria mark market mary
  master matrix meimei mengmeng mercedes merlin michael michelle microsoft mike million mima mimamima mnbvc
  mnbvcxz molly monday money monkey moon mountain mustang mypassword mysql mystery nana nancy nanjing netease new
  newpass newpassword newyork nicole nihao nihaoa nihaoma ninja niuniu nopassword november number ocean october
  oem office okmijn oldpassword olivia omg open opensesame oracle orange p panda paris pass passcode passport
  passwd password paul pepper peter phoenix pin pingan platinum plokij poiuyt poiuytrewq pokemon porsche postgres
  postgresql power pp princess private professional public puppy purple pussy pwd pword q qaz qazwsx qazwsxedc
  qinaide qingdao qinqin qiye qq qwaszx qwe qweasd qweasdzxc qweqwe qwer qwert qwerty qwertyuiop qwertz rainbow
  ranger renmin rfvtgb rich richard river robert rocky root ruth ryan s sadie safe samsung samurai sandra sarah
  saturday school scott secret secure security september server service sesame sexy shadow shandong shanghai
  sharon shenzhen shit shujuku sichuan silver sina sky soccer sohu sophie spiderman spring sqlserver ss star stars
  starwars steve strong student summer sun sunday sunshine superadmin superman support susan sw sys sysadmin
  system taiyang taobao teacher temp temppassword tencent test tester testing testtest tgbyhn thepassword thomas
  thunder thursday tianjin tiankong tianya tiger tigger tingting token tom tony toor toyota trustno tuesday ubuntu
  ujmikl university user username users victory w wang wangfang wangli wangwei wanshiruyi water wechat wednesday
  weibo weixin welcome welcomeback whatever william windows winner winter wizard woaini woaiwojia woaizhongguo
  wode wodemima word wsx wsxedc wu wuhan ww x xian xiaobao xiaofang xiaohong xiaohu xiaolong xiaomi xiaoming
  xiaoxiao xiaoyu xingfu xingxing xitong xu xxx xyz yamaha yang yangyang yanyan yhnujm yiqifa yonghu yourpassword
  yueliang z zaq zaqwsx zaqxsw zhang zhanghao zhangli zhangmin zhangwei zhao zhejiang zhengfu zhongguo zhonghua
  zhou zhu ziyuanchi zxc zxcv zxcvbn zxcvbnm zxczxc zzz 上海 中华 中国 你好 北京 口令 密码 山东 工信厅 工信局 我爱你 我的密码 服务商 欢迎 测试 济南 用户
  登录 管理员 系统管理员 资源池 青岛
  `
    .trim()
    .split(/\s+/),
)
