import { describe, expect, it } from 'vitest';
import { fold } from '@/lib/detectors/fold';
import { DETECTORS } from '@/lib/detectors/index';

interface Examples {
  /** Text, and what is found in it. */
  readonly hit: readonly (readonly [string, string])[];
  readonly ok: readonly string[];
}

/** More misses than hits: a detector is judged by its silence. All numbers are public samples or made up. */
const EXAMPLES: Readonly<Record<string, Examples>> = {
  'cn-resident-id': {
    hit: [
      ['身份证11010519491231002X', '11010519491231002X'],
      ['440308199901101512', '440308199901101512'],
      ['ID 110105 19491231 002x', '110105 19491231 002x'],
      ['身份证号：110105491231002', '110105491231002'],
      ['证件号码 110105194912310021', '110105194912310021'],
      ['身份证 1101 0519 4912 3100 2X', '1101 0519 4912 3100 2X'],
      ['身份证110105*19491231*002X', '110105*19491231*002X'],
      ['1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X', '1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X'],
    ],
    ok: [
      '11010519491231002',
      '110105194912310021',
      '订单号 11010519491231002X',
      '990105194912310021',
      '11010519491331002X',
      '110105********002X',
      'a11010519491231002X',
      '110105491231002',
      '110105194912310021110105',
    ],
  },
  'bank-card': {
    hit: [
      ['卡号 6222021234567890128', '6222021234567890128'],
      ['4111 1111 1111 1111', '4111 1111 1111 1111'],
      ['card number 4111111111111112', '4111111111111112'],
      ['378282246310005', '378282246310005'],
      ['卡号 622202 1234567890128', '622202 1234567890128'],
      ['6 2 2 2 0 2 1 2 3 4 5 6 7 8 9 0 1 2 8', '6 2 2 2 0 2 1 2 3 4 5 6 7 8 9 0 1 2 8'],
      ['6222021234567890128 是我的工行卡', '6222021234567890128'],
    ],
    ok: [
      '6222021234567890123',
      '4111111111111112',
      '运单号 4111111111111111',
      '0.4111111111111111',
      '1111 1111 1111 1111',
      'https://x.example/4111111111111111',
      '尾号 1111',
      '4111 1111 1111',
      '4111-11-11',
      '4242 4242 4242 4242',
      'use card 4000000000000341 to try it',
    ],
  },
  'hk-mo-tw-id': {
    hit: [
      ['A123456(3)', 'A123456(3)'],
      ['HKID: A1234563', 'A1234563'],
      ['身份證號碼：A123456(4)', 'A123456(4)'],
      ['台湾身份证 A123456789', 'A123456789'],
      ['回乡证号 H12345678', 'H12345678'],
      ['港澳通行证 CA1234567', 'CA1234567'],
    ],
    ok: [
      'A123456(4)',
      'A1234563',
      'A123456789',
      'H12345678',
      '通行证办好了',
      'room B202345',
      'part A123456',
      '型号 B221690311',
    ],
  },
  passport: {
    hit: [
      ['护照号E12345678', 'E12345678'],
      ['passport no. EA1234567 for the visa', 'EA1234567'],
      ['my passport is 912803456', '912803456'],
      ['E12345678 是我的护照号', 'E12345678'],
      ['passport: C01X00T47', 'C01X00T47'],
      ['passport 45 10 123456', '45 10 123456'],
    ],
    ok: [
      'E12345678',
      '护照下周到期',
      'passport photo 35x45',
      'the passport office opens at 9',
      'passport: see file',
      'B1234567 and bring your passport',
      'flight CA1234567 passport needed',
      'passport control at gate B12',
      '护照还没拿到',
    ],
  },
  iban: {
    hit: [
      ['DE89 3704 0044 0532 0130 00', 'DE89 3704 0044 0532 0130 00'],
      ['IBAN GB29NWBK60161331926819 thanks', 'GB29NWBK60161331926819'],
      ['账号是FR1420041010050500013M02606，谢谢', 'FR1420041010050500013M02606'],
      // In a form that is not registered: Morocco.
      ['IBAN MA38225810019781600650201105', 'MA38225810019781600650201105'],
    ],
    ok: [
      'DE89 3704 0044 0532 0130 01',
      'GB29NWBK60161331926818',
      'what is an IBAN?',
      'AB12 3456 7890 1234 5678',
      'SKU DE8937040044',
      'MA64011519000001205000534922',
      'DE89370400440532013000123',
    ],
  },
  'national-id': {
    hit: [
      ['my SSN is 536-90-4399', '536-90-4399'],
      ['Aadhaar 2984 4886 3364 please', '2984 4886 3364'],
      ['税号86095742719，请核对', '86095742719'],
      ['my NRIC is S1234567D', 'S1234567D'],
      ['NHS number 401 023 2137', '401 023 2137'],
      // Mistyped: its check digit disagrees.
      ['PESEL 44051401459', '44051401459'],
      ['Mi NIE es X9613851N', 'X9613851N'],
      ['客户的VAT税号是DE136695976，请核对', 'DE136695976'],
      ['韩国公司税号：104-86-56659', '104-86-56659'],
      ['S1234567D is my NRIC', 'S1234567D'],
      ['X9613851N 是我的 NIE', 'X9613851N'],
      ['eGK-Nummer A000500015', 'A000500015'],
      ['Führerschein B072RRE2I55 wird erneuert', 'B072RRE2I55'],
      ['my driving licence no. MORGA657054SM9IJ', 'MORGA657054SM9IJ'],
      ['NPI 1003000126', '1003000126'],
      ['Patient 2CD7-FG4-HJ81 was seen today', '2CD7-FG4-HJ81'],
    ],
    ok: [
      '536-90-4399',
      'user id: 12345678',
      'trace id 4405140145812',
      'VAT is 20% of 12000',
      'the fin is 12 cm long',
      'nip into the shop at 1030',
      'my SSN is 000-12-3456',
      'Zoom ID 433 4876 4766',
      'https://x.example/?id=712333176098&p=1',
      'the tax number will follow',
      'order id 44051401458',
      'PESEL 440514',
      'the ID card is in the drawer',
      'S1234567A is my NRIC',
      '12345678 is in the pan',
      'the driving licence office opens at 9:30',
      '驾照考了三年',
      'my ID number is 000000000',
      'the NIE appointment is on floor 12345',
      'certificate number to follow by 2026',
    ],
  },
  phone: {
    hit: [
      ['call +44 20 7946 0958 please', '+44 20 7946 0958'],
      ['客户电话+255621234567请联系', '+255621234567'],
      ['(415) 555-0132', '(415) 555-0132'],
      ['my phone is 0991234567', '0991234567'],
      ['Phone:\n9469 9966', '9469 9966'],
      ['0044 20 7946 0958', '0044 20 7946 0958'],
    ],
    ok: [
      '3/10/1984',
      '2014-04-12 04:04',
      '+21',
      '23456789',
      '12,345,678',
      'version 4.15.555.132',
      '1234567890',
      'invoice 415-555-0132',
      '10.20.30.40',
      'score 21-19 21-18',
    ],
  },
  'cn-plate': {
    hit: [
      ['京H33203的车挪一下', '京H33203'],
      ['车牌 粤B·12345', '粤B·12345'],
      ['沪AD12345 是新能源', '沪AD12345'],
    ],
    ok: ['京东A12345订单', '苏州A座1234', '川菜馆B12', '云Abcdef', '新Form', '豫A'],
  },
  vin: {
    hit: [
      ['车架号：WVWZZZ1JZ3W386752', 'WVWZZZ1JZ3W386752'],
      ['1M8GDM9AXKP042788 要年检了', '1M8GDM9AXKP042788'],
      ['VIN is 1m8gdm9axkp042788', '1m8gdm9axkp042788'],
    ],
    ok: [
      'WVWZZZ1JZ3W386752',
      '1M8GDM9A1KP042788',
      '订单号 1M8GDM9AXKP042788',
      '车架号还没抄下来',
      'the VIN number has 17 characters',
      'https://x.example/1M8GDM9AXKP042788',
    ],
  },
  'cn-address': {
    hit: [
      ['寄到北京市朝阳区建国路88号3号楼1001室', '北京市朝阳区建国路88号3号楼1001室'],
      ['地址：江苏省苏州市工业园区星湖街328号', '江苏省苏州市工业园区星湖街328号'],
    ],
    ok: [
      '北京市朝阳区见',
      '我在3号楼',
      '去苏州出差',
      '会议室在2号楼301室',
      '路上堵车，10分钟到',
      '地铁10号线换乘',
    ],
  },
  'person-name': {
    hit: [
      ['姓名：张三', '张三'],
      ['收件人: 欧阳小雪', '欧阳小雪'],
      ['Name: John Smith', 'John Smith'],
    ],
    ok: [
      '姓名栏没填',
      '张三来了',
      'file name: report.pdf',
      'user karname: Easiest way',
      'what is your name?',
      '联系人列表',
    ],
  },
  'chat-account': {
    hit: [
      ['微信号：zhang_san88', 'zhang_san88'],
      ['QQ 123456789', '123456789'],
      ['加V: abc12345', 'abc12345'],
    ],
    ok: ['微信上说', 'QQ群里发了', 'wechat is down', '加微信聊', 'vx有空吗', 'qq 12'],
  },
  'network-address': {
    hit: [
      ['server 10.20.30.40 is slow', '10.20.30.40'],
      ['fe80::1ff:fe23:4567:890a', 'fe80::1ff:fe23:4567:890a'],
      ['MAC 00:1A:2B:3C:4D:5E', '00:1A:2B:3C:4D:5E'],
      ['hardware address AB-CD-EF-BA-DC-FE', 'AB-CD-EF-BA-DC-FE'],
      ['EUI-64 00:1a:2b:ff:fe:3c:4d:5e', '00:1a:2b:ff:fe:3c:4d:5e'],
      ['MAC地址 001A2B3C4D5E', '001A2B3C4D5E'],
      ['mapped ::ffff:10.20.30.40', '::ffff:10.20.30.40'],
    ],
    ok: [
      '127.0.0.1',
      '版本 1.2.3',
      '10.20.30',
      '12:30:45',
      '256.1.1.1',
      'at 10:20',
      '1.2.3.4.5',
      '001A2B3C4D5E',
      'std::cout << x, 2 times',
      'Mac 12 34 times',
    ],
  },
  'crypto-wallet': {
    hit: [
      ['3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', '3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy'],
      ['0x52908400098527886E0F7030069857D2E4169EE7', '0x52908400098527886E0F7030069857D2E4169EE7'],
      ['testnet mkHS9ne12qx9pS9VojpwU5xtRd4T7X7ZUt', 'mkHS9ne12qx9pS9VojpwU5xtRd4T7X7ZUt'],
    ],
    ok: [
      '12345678901234567890123456',
      'Supercalifragilisticexpialidocious',
      '0x5290',
      'bc1',
      'the wallet is empty',
    ],
  },
  'cn-credit-code': {
    hit: [
      ['91350100M000100Y43', '91350100M000100Y43'],
      ['信用代码：91350100M000100Y44', '91350100M000100Y44'],
    ],
    ok: [
      '91350100M000100Y44',
      '订单 91350100M000100Y43',
      '913501000000000000',
      '91350100M000100Y4',
      '91350100I000100Y43',
    ],
  },
  'bank-account': {
    hit: [
      ['对公账户：110060149018010034567', '110060149018010034567'],
      ['bank account no: 0123 4567 8901', '0123 4567 8901'],
    ],
    ok: [
      '微信账号 123456789012',
      '账号密码发你了',
      '账号 123',
      'my account number is secret',
      'account manager 12345678',
      '账户余额 12345678',
    ],
  },
  token: {
    hit: [
      ['密钥ghp_a8Dk29fLq0Zx7Vb3Nm5Rt1Yw6Ue4Ip2Os9Hc。', 'ghp_a8Dk29fLq0Zx7Vb3Nm5Rt1Yw6Ue4Ip2Os9Hc'],
      ['AKIAQ7W3E5R2T6Y4U7IO', 'AKIAQ7W3E5R2T6Y4U7IO'],
      ['用LTAI5tQ7w3e5r2t6y4u7这个', 'LTAI5tQ7w3e5r2t6y4u7'],
      ['MY_glpat-a8Dk29fLq0Zx7Vb3Nm5R.', 'glpat-a8Dk29fLq0Zx7Vb3Nm5R'],
      ['110201543:AAHdq7cvCH1vGWJxfSe1ofSAs0K5PALDs4w', '110201543:AAHdq7cvCH1vGWJxfSe1ofSAs0K5PALDs4w'],
      [
        'bot https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7b4c-4bc4-97a0-0ec251fa5aaa',
        'qyapi.weixin.qq.com/cgi-bin/webhook/send?key=693a91f6-7b4c-4bc4-97a0-0ec251fa5aaa',
      ],
      [
        'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.k5HibI_uLn_RTuPcaCNkaVaQH2y5q6Gv，别外传',
        'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.k5HibI_uLn_RTuPcaCNkaVaQH2y5q6Gv',
      ],
    ],
    ok: [
      'ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      'AKIAIOSFODNN7EXAMPLE',
      'AKIAXXXXXXXXXXXXXXXX',
      'AIzaSyDMAScliyLx7F0NPDEJi1QmyCgHIAODrlU',
      'sk-learn is a library',
      'ghp_short',
      'https://example.com/eyJ',
      'task-force-one-two-three',
      'AKIA',
      'the ya29 road',
      '9a038989604e8da62ecddbe2094b16ce1b778be1',
      'f4aeb6bc-2a25-458a-8111-9be9e502c0e7',
      'sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4',
      'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9',
    ],
  },
  'rare-token': {
    hit: [
      ['RGAPI-3f9c1a7e-52b8-4d06-a1e3-7c90b2d4e8f6', 'RGAPI-3f9c1a7e-52b8-4d06-a1e3-7c90b2d4e8f6'],
      ['密钥是KGAT_9a912715d51cf591093a9ef4e863a5e8，别外传', 'KGAT_9a912715d51cf591093a9ef4e863a5e8'],
    ],
    ok: ['RGAPI-2026', 'KGAT_KEY', 'CG-2026-03-01', '第57_1号', 'SD卡16G'],
  },
  'login-in-address': {
    hit: [
      ['postgres://app:s3cr3tPw@db.corp.net/x', 's3cr3tPw'],
      ['连redis://:Xk29fLq0@10.0.0.5:6379/0看看', 'Xk29fLq0'],
      ['mongodb+srv://app:p@ssW0rd@cluster0.mongodb.net/x', 'p@ssW0rd'],
      ['curl -u elastic:P4ssw0rd! https://localhost:9200', 'P4ssw0rd!'],
      ['mysql -h db1 -u root -pQ7w3e5r2 shop', 'Q7w3e5r2'],
      ['machine git.corp.net login ann password hV7kq92x', 'hV7kq92x'],
      ['jdbc:oracle:thin:scott/hV7kq92x@//db:1521/ORCL', 'hV7kq92x'],
      ['db.corp.net:5432:orders:app:hV7kq92x', 'hV7kq92x'],
      ["CREATE USER 'app'@'%' IDENTIFIED BY 'hV7kq92x';", 'hV7kq92x'],
      ['net user ann hV7kq92x /add', 'hV7kq92x'],
      ['requests.get(url, auth=("ann", "hV7kq92x"))', 'hV7kq92x'],
      ['smtp.login("ann", "hV7kq92x")', 'hV7kq92x'],
      ['sqlplus scott/hV7kq92x@ORCL', 'hV7kq92x'],
      ['ConvertTo-SecureString "hV7kq92x" -AsPlainText', 'hV7kq92x'],
      ['curl https://api.example/v1 -u hV7kq92xTw3:', 'hV7kq92xTw3'],
      ['rootpw hV7kq92x', 'hV7kq92x'],
      ['storePassword hV7kq92x', 'hV7kq92x'],
      ['openssl enc -aes-256-cbc -k hV7kq92x -in a -out b', 'hV7kq92x'],
      ['echo hV7kq92x | sudo -S reboot', 'hV7kq92x'],
      ["echo 'root:hV7kq92x' | chpasswd", 'hV7kq92x'],
      ['az login --service-principal -u app -p hV7kq92x~', 'hV7kq92x~'],
      ['mongosh "mongodb://db" -u app -p hV7kq92x', 'hV7kq92x'],
      ['节点 trojan://hV7kq92x@203.0.113.7:443?sni=a', 'hV7kq92x'],
    ],
    ok: [
      'postgres://localhost/db',
      'https://user:password@example.com',
      'postgres://$(PGUSER):$(PGPASSWORD)@$(PGHOST)/x',
      'mysql://user:$PASSWORD@example.com/db',
      'postgres://postgres:postgres@localhost/x',
      'https://example.com:8080/@ann',
      'http://localhost:3000 @ann',
      'curl -u username:token',
      'curl --user "$NAME:$PASS" https://x.example',
      'ssh ann@host',
      'mysql -u root -p',
      'https://medium.com/@someone',
      'jdbc:oracle:thin:@//db:1521/ORCL',
      'db.corp.net:5432:orders',
      "IDENTIFIED BY '<password>'",
      'the bodies were identified by the police',
      'net user ann /delete',
      'net user ann * /add',
      'rootpw --iscrypted',
      'openssl req -newkey rsa:2048 -keyout a.pem',
      'echo $PASSWORD | sudo -S reboot',
      'echo hello | sudo tee /etc/motd',
      'az login -u app -p $SECRET',
      'mongo -u app -p --authenticationDatabase admin',
      'storePassword keystoreProperties["storePassword"]',
      'trojan://example.com',
      'login("ann", password)',
      'login("username", "password")',
    ],
  },
  'secret-assignment': {
    hit: [
      ['api_key = "q7W3e5R2t6Y4u8I1o0P9"', 'q7W3e5R2t6Y4u8I1o0P9'],
      ['<appSecret>\n  4b8e1f0a9c7d2e6f3a5b\n</appSecret>', '4b8e1f0a9c7d2e6f3a5b'],
      ['密钥是q7W3e5R2t6Y4u8I1o0P9，别外传', 'q7W3e5R2t6Y4u8I1o0P9'],
      ['Authorization: Bearer q7W3e5R2t6Y4u8I1o0P9', 'q7W3e5R2t6Y4u8I1o0P9'],
      ['Authorization: q7W3e5R2t6Y4u8I1o0P9', 'q7W3e5R2t6Y4u8I1o0P9'],
      [
        '{"auths":{"https://index.docker.example/v1/":{"auth":"YW5uOmhWN2txOTJ4ITIw"}}}',
        'YW5uOmhWN2txOTJ4ITIw',
      ],
      [
        'SharedAccessKey=/7Kd93hQz+Vw2mNp8sRt4uYx6bCe1fGj5aLo0iUk3Hn=',
        '/7Kd93hQz+Vw2mNp8sRt4uYx6bCe1fGj5aLo0iUk3Hn=',
      ],
      [
        '//npm.company.example/:_authToken=743b294a-cd03-11ec-9d64-0242ac120002',
        '743b294a-cd03-11ec-9d64-0242ac120002',
      ],
      ['DB_PASSWORD=hunter2!x', 'hunter2!x'],
      ['client.setApiKey("q7W3e5R2t6Y4u8I1o0P9")', 'q7W3e5R2t6Y4u8I1o0P9'],
      ['AK: q7W3e5R2t6Y4u8I1', 'q7W3e5R2t6Y4u8I1'],
      ['if ("q7W3e5R2t6Y4" == secret) {', 'q7W3e5R2t6Y4'],
    ],
    ok: [
      'API_KEY=your-api-key-here',
      'token: {{ TOKEN }}',
      'SECRET=********',
      'the key is under the mat',
      'the key: /etc/ssl/private/db7/server2',
      'the authority = q7W3e5R2t6Y4u8I1o0P9',
      'i18n.key("orders.list.title2")',
      'getKey("order-2026-03")',
      'a monkey = 1234567890abcd',
      'public_key = q7W3e5R2t6Y4u8I1o0P9',
      'csrf_token=q7W3e5R2t6Y4u8I1o0P9',
      '"key_name": "prod5zyxlmy-cmk"',
      'KeyPair = X25519.KeyPair',
      'credentialsId: f4aeb6bc-2a25-458a-8111-9be9e502c0e7',
      'https://docs.corp.net/x?token=q7W3e5R2t6Y4u8I1o0P9',
      'api_version=9a038989604e8da62ecddbe2094b16ce1b778be1',
      'keyboard: 4f9a8b7c6d5e4f3a2b1c',
      '密钥怎么申请？',
      'author: Smith2024abc',
      'password = getPassword()',
    ],
  },
  'private-key': {
    hit: [
      [
        '-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA7bq\n-----END RSA PRIVATE KEY-----',
        '-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA7bq\n-----END RSA PRIVATE KEY-----',
      ],
      [
        '"key": "-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG9w0\\n-----END PRIVATE KEY-----"',
        '-----BEGIN PRIVATE KEY-----\\nMIIEvQIBADANBgkqhkiG9w0\\n-----END PRIVATE KEY-----',
      ],
      [
        'PuTTY-User-Key-File-2: ssh-rsa\nPrivate-Lines: 1\nAAAAgQDVrGVpmYxUEXVZHZ\nPrivate-MAC: 50c45a\nok',
        'PuTTY-User-Key-File-2: ssh-rsa\nPrivate-Lines: 1\nAAAAgQDVrGVpmYxUEXVZHZ\nPrivate-MAC: 50c45a',
      ],
      [
        '助记词：ripple scissors kick mammal hire column oak again sun offer wealth tomorrow',
        'ripple scissors kick mammal hire column oak again sun offer wealth tomorrow',
      ],
      [
        '{"kty":"EC","crv":"P-256","d":"870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE"}',
        '870MB6gfuTJ4HtUnUvYMyJpr5eUZNP4Bk43bVdj3eAE',
      ],
    ],
    ok: [
      '-----BEGIN PUBLIC KEY-----\nMIIEowIBAAKCAQEA7bq',
      'BEGIN PRIVATE KEY',
      'files that start with -----BEGIN PRIVATE KEY----- are keys',
      '-----BEGIN PRIVATE KEY-----\nxxxxxxxxxxxxxxxxxxxxxxxx\n-----END PRIVATE KEY-----',
      'private key',
      '{"kty":"EC","crv":"P-256","x":"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4"}',
      '助记词千万别发群里',
    ],
  },
  'password-likely': {
    hit: [
      ['用我的，wangq / Wq#660812', 'Wq#660812'],
      ['security answer: Fluffy', 'Fluffy'],
      ['新来的同事进门刷不了卡就摁 5082 再推', '5082'],
      ['连我家那个网就填 lanmao9921', 'lanmao9921'],
      ['to open the shared drive you type maple-77 and hit enter', 'maple-77'],
    ],
    ok: [
      '会议室在 5082，三点开始',
      '订单 9921 今天发货',
      '版本 2.4.1 已经发布',
      'the train leaves from gate 77 at noon',
      'Your password expires in 5 days',
      '密码请单独发我，别发群里',
      '发到zhang.wei88@example.com就行',
      'token = "<xsd:element name="Code" type="x:Code7"/>"',
    ],
  },
  'password-told': {
    hit: [
      ['后台密码是啥？Ks7788', 'Ks7788'],
      ["Zx9!kk02, that's the new pw", 'Zx9!kk02'],
      ['xinhe2024，wifi密码', 'xinhe2024'],
      ['密码多少来着，哦想起来了 zq0102', 'zq0102'],
      ['密碼係咩？係 cafe1234 呀', 'cafe1234'],
      ['你到了按 0911 开门', '0911'],
      ['just hit 1145# on the keypad', '1145#'],
      ['the lockbox on the porch is 0451', '0451'],
      ['保险柜左62 右18 左33', '左62 右18 左33'],
      ['解锁图案是L形', 'L形'],
      ['my authenticator says 882 019', '882 019'],
      ['验证码报一下：九零三七五一', '九零三七五一'],
      ['密保答案：北京路小学', '北京路小学'],
    ],
    ok: [
      '密码找IT重置，分机8021',
      '密码重置工单 INC0012345 处理完了',
      '密码模块 v2.3.1 已发布',
      '密码锁报价 1280 元',
      '按 1 转人工',
      '保险箱押金 500',
      '密码 bug 修好了，见 JIRA-3321',
      '例如密码写 Zhang@2024 就合格',
      '安全问题答案不对',
      'componet returned failure code: 0x80004005',
      'password dump of 2.3M users',
      'game pin 772991 on kahoot',
      'pin code 400001 Mumbai',
      'confirmation code for the booking is QX7PLM',
      'serial number SN2024-0091',
      'people still use qwerty123 as a password',
      'locker 114 is yours',
      'Her maiden name is Chapman',
      'my licence plate is KB-52DF-6390',
      'throwing alarm 9045 and will not home',
    ],
  },
  password: {
    hit: [
      ['密码是Qw3rty!89，别外传', 'Qw3rty!89'],
      ['pwd: hunter2hunter', 'hunter2hunter'],
      ['the password is Tr0ub4dor&3.', 'Tr0ub4dor&3'],
      ['验证码：482913', '482913'],
      ['your verification code is 482913', '482913'],
      ['wifi密码 Office2026!', 'Office2026!'],
      ['wifi密码12345678', '12345678'],
      ['初始密码是 123456，登录后请修改', '123456'],
      ['密 码 ： abc123', 'abc123'],
      ['密码：\nAbc123!@#', 'Abc123!@#'],
      ['账号：admin 密码：admin888', 'admin888'],
      ['账号密码：admin/Abc@123', 'Abc@123'],
      ['密码改成了 Summer2024', 'Summer2024'],
      ['password for staging is Gr8Expectations!', 'Gr8Expectations!'],
      ['the admin password has been reset to "Blue-Horse-77"', 'Blue-Horse-77'],
      ['密码是sunshine', 'sunshine'],
      ['pin code: 4821', '4821'],
      ['密码先设成 888888 吧', '888888'],
      ['密码改了，新的是 Db#9921x', 'Db#9921x'],
      ['测试账号：ann/abc123456', 'abc123456'],
      ['解压码：2f8k', '2f8k'],
      ["my password's hunter2022", 'hunter2022'],
      ['code for the alarm is 7781', '7781'],
    ],
    ok: [
      '密码忘了',
      '密码：******',
      '密码已经私下发你',
      'please reset your password today',
      'password is required',
      'password policy v2.1',
      'password: xxxx',
      '密码是多少？',
      'change your password here',
      'the password is wrong',
      '密码至少8位',
      '密码长度6-16位',
      '密码是MD5加密存储的',
      '密码错误3次锁定',
      'password must be 8 characters',
      'the password expires in 90 days',
      '验证码60秒后重发',
      'Zoom meeting ID: 876 5432 1234 Passcode: 123456',
      '腾讯会议 会议号：123-456-789 会议密码：123456',
      'password = input("Password: ")',
      'the pw is in the doc',
      'passport E12345678',
      'promo code: SAVE20',
      'passwd <password>',
      '密码 2024年更新',
      '忘记密码请联系13800138000',
      'pin 13 is gpio',
      'the code is 500 lines',
      'password is the same as before',
      '登录密码和支付密码要不一样',
    ],
  },
  'source-code': {
    hit: [
      ['看下：\nfunction add(a, b) {\n  return a + b;\n}\n对吗', 'function add(a, b) {\n  return a + b;\n}'],
      ['import os\nimport sys\nprint(os.getcwd())', 'import os\nimport sys\nprint(os.getcwd())'],
      [
        'SELECT name\nFROM users u\nLEFT JOIN orders o ON o.uid = u.id',
        'SELECT name\nFROM users u\nLEFT JOIN orders o ON o.uid = u.id',
      ],
      ['.btn {\n  color: red;\n}', '.btn {\n  color: red;\n}'],
      ['{\n  "name": "app",\n  "private": true\n}', '{\n  "name": "app",\n  "private": true\n}'],
      ['<ul>\n  <li>一</li>\n</ul>', '<ul>\n  <li>一</li>\n</ul>'],
      ['server:\n  port: 8080\n  path: /api', 'server:\n  port: 8080\n  path: /api'],
      [
        'while True:\n    line = input()\n    if not line: break',
        'while True:\n    line = input()\n    if not line: break',
      ],
      ['@@ -1,3 +1,4 @@\n-const a = 1;\n+const a = 2;', '@@ -1,3 +1,4 @@\n-const a = 1;\n+const a = 2;'],
    ],
    ok: [
      'Name: John\nPhone: 123\nCity: Paris',
      '1. 明天9点开会；\n2. 地点3号楼；\n3. 请带电脑。',
      '9:00 - 10:00 standup\n10:00 - 11:00 review\n11:00 - 12:00 lunch (pizza!)',
      'roses are red;\nviolets are blue;\nsugar is sweet (and so are you);',
      'if you are free tomorrow:\nplease come to the office\nand bring your laptop',
      'return the books\nreturn the keys\nreturn the badge',
      'public holiday: Monday\nprivate event: Friday\nstatic display: Sunday',
      'Total = 500\nPaid = 200\nLeft = 300',
      'select the file from the list\nupdate your profile\ndelete from your phone',
      'Meeting (Mon)\nLunch (Tue)\nParty (Fri)',
      'const a = 1;\nconst b = 2;',
      'console.log(x) shows it\nthanks\nbye',
      'java.lang.IllegalStateException: x\n\tat a.b.C.d(C.java:1)\n\tat a.b.E.f(E.java:2)\n\tat a.G.h(G.java:3)',
      '- 3.5\n- 4.0\n+ 5.0',
      'shopping:\n  - milk\n  - eggs\n  - bread',
      'Details:\n  Name: John\n  City: Paris',
    ],
  },
  salary: {
    hit: [
      ['张伟的月薪是25000', '25000'],
      ['她年薪40万', '40万'],
      ["Tom's salary is $85,000", '$85,000'],
      ['her bonus was 12k', '12k'],
      ['Mike is on £42k', '£42k'],
    ],
    ok: [
      '工资条今天发',
      '最低工资标准是2590元',
      '招聘岗位月薪15k',
      '薪资系统 3.2 版',
      '工资5号发',
      'the salary range is 80k',
      'payroll on the 25th',
      'average salary 50k',
      'salary review in 2026',
    ],
  },
  contract: {
    hit: [
      ['合同金额380万', '380万'],
      ['和宏达谈的账期是90天', '90天'],
      ['违约金按总额的20%', '20%'],
      ['The agreement is worth $1.2M', '$1.2M'],
      ['our floor price is $42', '$42'],
    ],
    ok: [
      '合同签了没有',
      '合同编号HT20240312',
      '合同一共30页',
      '官网报价99元',
      '双十一全场8折',
      '租房押一付三，一个月3200',
      'please sign the contract by Friday',
      'the code SAVE20 gives 20% off',
      'contract tests: 42 passed',
      'who wrote clause 7?',
    ],
  },
  finance: {
    hit: [
      ['三季度营收预计1.2亿', '1.2亿'],
      ['毛利率只有21%', '21%'],
      ['现金流只够撑4个月', '4个月'],
      ['revenue came in at $14.2M', '$14.2M'],
      ['gross margin fell to 31%', '31%'],
    ],
    ok: [
      '财报已经公布，营收120亿',
      '毛利率怎么算',
      '报销500元到账',
      '统计局说GDP增长5.2%',
      '我家装修超预算2万',
      'Apple reported revenue of $94.9B',
      'set the margin to 16px',
      'the stock fell 3%',
      'CPU usage is 85%',
      'When is the budget due?',
    ],
  },
  'customer-list': {
    hit: [
      ['姓名,手机\n张伟,13800138000\n李娜,13900139000', '张伟,13800138000\n李娜,13900139000'],
      [
        'leads: Acme (Jane Doe), Globex (John Roe), Initech (Bill Lum)',
        'Acme (Jane Doe), Globex (John Roe), Initech (Bill Lum)',
      ],
    ],
    ok: [
      '周一 张伟\n周二 李娜\n周三 王强',
      '客户名单什么时候更新？',
      'Jane Doe, John Roe, Bill Lum',
      'web1,8080,up\nweb2,8081,down\nweb3,8082,up',
    ],
  },
  'document-mark': {
    hit: [
      ['【机密】产品规划', '机密'],
      ['内部资料：渠道政策', '内部资料'],
      ['CONFIDENTIAL – roadmap', 'CONFIDENTIAL'],
      ['密级：秘密', '密级:秘密'],
    ],
    ok: [
      '这个文件是机密吗？',
      '保密协议签了吗',
      '内部测试版',
      '这不是什么机密',
      'Is it confidential?',
      'confidential computing',
      'internal server error',
    ],
  },
  email: {
    hit: [
      ['mail ann.lee@example.com.', 'ann.lee@example.com'],
      ['邮箱zhang@example.cn谢谢', 'zhang@example.cn'],
      ['邮箱：zhang@例子.com', 'zhang@例子.com'],
    ],
    ok: ['@ann', 'ann@', 'it costs 5@3', 'a@b', 'https://ann@example.com/', 'ann at example dot com'],
  },
  'phone-cn': {
    hit: [
      ['电话13812345678', '13812345678'],
      ['+86 138-1234-5678', '+86 138-1234-5678'],
      ['010-88369280', '010-88369280'],
    ],
    ok: [
      '订单号13812345678',
      '23812345678',
      '138123456789',
      '1381234567',
      'v1.13812345678',
      '12012345678',
      'tracking 13812345678',
    ],
  },
};

describe.each(DETECTORS.map((detector) => [detector.id, detector] as const))('%s', (id, detector) => {
  const examples = EXAMPLES[id];
  it('has examples, more misses than hits', () => {
    expect(examples?.ok.length ?? 0).toBeGreaterThan(examples?.hit.length ?? 0);
  });

  it.each(examples?.hit ?? [])('finds in “%s”: %s', (text, value) => {
    const folded = fold(text).text;
    const found = detector.find(folded).map(({ start, end }) => folded.slice(start, end));
    expect(found).toEqual([value]);
  });

  it.each(examples?.ok ?? [])('finds nothing in “%s”', (text) => {
    expect(detector.find(fold(text).text)).toEqual([]);
  });

  it('masks so that the value cannot be read any more, and what is masked is not found again', () => {
    for (const [written] of examples?.hit ?? []) {
      const text = fold(written).text;
      for (const match of detector.find(text)) {
        const mask = detector.mask(match.value);
        expect(mask).not.toContain(match.value);
        expect(detector.find(text.slice(0, match.start) + mask + text.slice(match.end))).toEqual([]);
      }
    }
  });
});

describe('folding', () => {
  it('makes full width, invisible characters and exotic dashes plain, and finds the way back', () => {
    const text = 'a１\u200B２\u2014３é😀';
    const folded = fold(text);
    expect(folded.text).toBe('a12-3é😀');
    expect([...folded.text].length).toBe(7);
    expect(folded.original(2)).toBe(text.indexOf('２'));
    expect(folded.original(folded.text.length)).toBe(text.length);
  });

  it('leaves plain text as it is', () => {
    const folded = fold('plain text 中文');
    expect(folded.text).toBe('plain text 中文');
    expect(folded.original(5)).toBe(5);
  });
});
